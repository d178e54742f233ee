package dev.mvnschema.psl.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.oracle.Oracle;
import dev.mvnschema.oracle.SchemaFile;
import dev.mvnschema.oracle.SharedCases;
import dev.mvnschema.psl.mutation.MeaningMutator;
import dev.mvnschema.psl.mutation.Pruning;
import dev.mvnschema.psl.mutation.TextMutator;
import dev.mvnschema.psl.mutation.WideSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Every schema at hand and mutations of them, judged by us and by the engine. {@code -Dverdict.mutations=20000
 * -Dverdict.wide=20000 -Dverdict.seed=7} asks for more; {@code target/verdicts.txt} then lists what differs.
 */
class VerdictConformanceTest {

    private static final int COUNT = Integer.getInteger("verdict.mutations", 300);
    private static final int WIDE = Integer.getInteger("verdict.wide", COUNT);
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
            Random wide = new Random(SEED);
            for (int i = 0; i < WIDE; i++) {
                judge(anything(wide), oracle);
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

    /** A schema with everything, right and wrong, in one file or two. */
    private static List<SchemaFile> anything(Random random) {
        String drawn = WideSchema.fresh(random).text();
        if (random.nextInt(6) == 0) {
            drawn = withoutDatasource(drawn);
        }
        String valid = random.nextInt(3) == 0 ? Pruning.valid(drawn).orElse(drawn) : drawn;
        String text = random.nextInt(4) == 0 ? valid : new MeaningMutator(random.nextLong()).mutate(valid);
        int half = text.indexOf("\n}\n", text.length() / 2) + 3;
        return half < 3 || random.nextInt(4) > 0
                ? List.of(new SchemaFile("schema.prisma", text))
                : List.of(
                        new SchemaFile("b.prisma", text.substring(0, half)),
                        new SchemaFile("a.prisma", text.substring(half)));
    }

    /** Of no database, that is, and with no types of one. */
    private static String withoutDatasource(String schema) {
        return schema.replaceFirst("(?s)^datasource.*?\n}\n", "").replaceAll(" @db\\.\\w+(\\([^)]*\\))?", "");
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
