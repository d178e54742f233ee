package dev.mvnschema.psl.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.oracle.Oracle;
import dev.mvnschema.oracle.SchemaFile;
import dev.mvnschema.oracle.SharedCases;
import dev.mvnschema.psl.mutation.MeaningMutator;
import dev.mvnschema.psl.mutation.TextMutator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Every schema at hand and mutations of them, judged by us and by the engine. {@code -Dverdict.mutations=20000
 * -Dverdict.seed=7} asks for more; {@code target/verdicts.txt} then lists what differs.
 */
class VerdictConformanceTest {

    private static final int COUNT = Integer.getInteger("verdict.mutations", 300);
    private static final long SEED = Long.getLong("verdict.seed", 1L);
    private static final double SAME_FIRST_ERROR = 0.98;

    private final List<String> report = new ArrayList<>();
    private int judged;
    private int verdicts;
    private int firsts;
    private int all;

    @Test
    void every_schema_at_hand_is_judged_as_the_engine_judges_it() {
        try (Oracle oracle = Oracle.start()) {
            SharedCases.require().schemas().forEach(schema -> judge(Oracle.withUrl(schema), oracle));
        }
        assertThat(report).isEmpty();
    }

    @Test
    void mutations_are_judged_as_the_engine_judges_them() throws IOException {
        List<List<SchemaFile>> corpus = SharedCases.require().schemas();
        Random random = new Random(SEED);
        try (Oracle oracle = Oracle.start()) {
            for (int i = 0; i < COUNT; i++) {
                judge(mutation(corpus, random), oracle);
            }
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/verdicts.txt"), summarized());
        assertThat(verdicts).as(String.join("\n", report)).isEqualTo(judged);
        assertThat((double) firsts / judged).as(String.join("\n", report)).isGreaterThanOrEqualTo(SAME_FIRST_ERROR);
    }

    private List<String> summarized() {
        List<String> lines = new ArrayList<>();
        lines.add("judged " + judged + ", same verdict " + verdicts + ", same first error " + firsts
                + ", same errors in the same order " + all);
        lines.addAll(report);
        return lines;
    }

    private static List<SchemaFile> mutation(List<List<SchemaFile>> corpus, Random random) {
        List<SchemaFile> files = new ArrayList<>(Oracle.withUrl(corpus.get(random.nextInt(corpus.size()))));
        int chosen = random.nextInt(files.size());
        SchemaFile file = files.get(chosen);
        // Mostly what a schema says, sometimes how it is written.
        String mutated = random.nextInt(10) > 0
                ? new MeaningMutator(random.nextLong()).mutate(file.text())
                : TextMutator.withoutHalves(new TextMutator(random.nextLong()).mutate(file.text()));
        files.set(chosen, new SchemaFile(file.path(), mutated));
        return files;
    }

    private void judge(List<SchemaFile> schema, Oracle oracle) {
        Verdict engine = Verdict.of(oracle.validate(schema));
        if (engine.isCrash() || KnownDifferences.apply(schema, engine)) {
            return;
        }
        judged++;
        Verdict ours = Verdict.ours(schema);
        verdicts += ours.accepted() == engine.accepted() ? 1 : 0;
        firsts += ours.first().equals(engine.first()) ? 1 : 0;
        all += ours.equals(engine) ? 1 : 0;
        if (!ours.equals(engine)) {
            report.add(kind(ours, engine) + "\n  engine " + String.join("\n         ", engine.errors()) + "\n  ours   "
                    + String.join("\n         ", ours.errors()));
        }
    }

    private static String kind(Verdict ours, Verdict engine) {
        if (ours.accepted() != engine.accepted()) {
            return "VERDICT";
        }
        return ours.first().equals(engine.first()) ? "later errors" : "FIRST ERROR";
    }
}
