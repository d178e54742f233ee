package dev.mvnschema.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.mapping.MappedSchema;
import dev.mvnschema.oracle.Oracle;
import dev.mvnschema.oracle.SchemaFile;
import dev.mvnschema.oracle.SharedCases;
import dev.mvnschema.psl.mutation.MeaningMutator;
import dev.mvnschema.psl.mutation.Pruning;
import dev.mvnschema.psl.mutation.WideSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Our statements from one schema to another against those of Prisma's engine: random schemas and edits of them, and mutations of
 * real ones. {@code -Dpairs.count=5000 -Dpairs.wide=5000 -Dpairs.real=1000 -Dpairs.seed=7} asks for more; {@code target/mutated-pairs.txt} then lists what differs.
 */
class MutatedPairsConformanceTest {

    private static final int COUNT = Integer.getInteger("pairs.count", 40);
    private static final int WIDE = Integer.getInteger("pairs.wide", COUNT);
    private static final int REAL = Integer.getInteger("pairs.real", COUNT / 4);
    private static final long SEED = Long.getLong("pairs.seed", 1L);
    private static final int ATTEMPTS = 60;

    private final Random random = new Random(SEED);
    private final Random mutations = new Random(SEED);
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> report = new ArrayList<>();

    @Test
    void statements_are_those_of_the_engine() throws IOException {
        try (Oracle oracle = Oracle.start()) {
            for (int i = 0; i < COUNT; i++) {
                judgeRandom(oracle, i % 4 == 3);
            }
            for (int i = 0; i < WIDE; i++) {
                judgeWide(oracle, i % 8 == 7);
            }
            if (SharedCases.ifPresent().isPresent()) {
                List<List<SchemaFile>> corpus = SharedCases.require().schemas();
                for (int i = 0; i < REAL; i++) {
                    judgeMutation(oracle, corpus);
                }
            }
        }
        Files.createDirectories(Path.of("target"));
        report.add(0, "seed " + SEED + ": " + counts);
        Files.write(Path.of("target/mutated-pairs.txt"), report);
        System.out.println(report.get(0));
        assertThat(report).hasSize(1);
    }

    private void judgeRandom(Oracle oracle, boolean strangers) {
        RandomSchema schemas = new RandomSchema(random);
        Optional<Map<String, List<String>>> before = attempt(schemas::fresh);
        Optional<Map<String, List<String>>> after =
                before.flatMap(schema -> attempt(strangers ? schemas::fresh : () -> schemas.edited(schema)));
        if (after.isEmpty()) {
            count("no valid pair");
            return;
        }
        judge(oracle, files(before.get()), files(after.get()), strangers ? "strangers" : "edits");
    }

    private void judgeWide(Oracle oracle, boolean strangers) {
        WideSchema drawn = WideSchema.fresh(random);
        WideSchema changed = strangers ? WideSchema.fresh(random) : drawn.edited();
        Optional<String> before = Pruning.valid(drawn.text());
        Optional<String> after = Pruning.valid(changed.text());
        if (before.isPresent() && after.isPresent() && !before.equals(after)) {
            judge(
                    oracle,
                    List.of(new SchemaFile("schema.prisma", before.get())),
                    List.of(new SchemaFile("schema.prisma", after.get())),
                    strangers ? "wide strangers" : "wide edits");
        } else {
            count("no valid wide pair");
        }
    }

    private static Optional<Map<String, List<String>>> attempt(
            java.util.function.Supplier<Map<String, List<String>>> make) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Map<String, List<String>> schema = make.get();
            if (Planning.ifValid(files(schema)).isPresent()) {
                return Optional.of(schema);
            }
        }
        return Optional.empty();
    }

    private static List<SchemaFile> files(Map<String, List<String>> schema) {
        return List.of(Planning.file(RandomSchema.text(schema)));
    }

    private void judgeMutation(Oracle oracle, List<List<SchemaFile>> corpus) {
        List<SchemaFile> before = corpus.get(mutations.nextInt(corpus.size()));
        Optional<MappedSchema> mapped = Planning.ifValid(before);
        for (int i = 0; i < ATTEMPTS && mapped.isPresent(); i++) {
            List<SchemaFile> after = new ArrayList<>(before);
            int chosen = mutations.nextInt(after.size());
            SchemaFile file = after.get(chosen);
            after.set(
                    chosen, new SchemaFile(file.path(), new MeaningMutator(mutations.nextLong()).mutate(file.text())));
            Optional<MappedSchema> other = Planning.ifValid(after);
            if (other.isPresent() && !other.get().catalog().equals(mapped.get().catalog())) {
                judge(oracle, before, after, "mutations");
                return;
            }
        }
        count("no valid mutation");
    }

    private void judge(Oracle oracle, List<SchemaFile> from, List<SchemaFile> to, String kind) {
        Optional<String> engine = oracle.diff(from, to);
        if (engine.isEmpty()) {
            count(kind + ", the engine refuses");
            return;
        }
        MappedSchema before = Planning.mapped(from);
        MappedSchema after = Planning.mapped(to);
        if (ListedDifferences.areIn(before.catalog()) || ListedDifferences.areIn(after.catalog())) {
            count(kind + ", two indexes alike");
            return;
        }
        if (ListedDifferences.areOnChanged(before.catalog(), after.catalog())) {
            count(kind + ", two indexes on a column of a new type");
            return;
        }
        if (ListedDifferences.areUntold(before.catalog(), after.catalog())) {
            count(kind + ", a default is told no more");
            return;
        }
        List<String> theirs = Planning.statements(engine.get());
        boolean same = compare(
                kind,
                "in its form",
                ListedDifferences.written(theirs),
                ListedDifferences.written(Planning.statements(Planning.engineScript(before, after))));
        ListedDifferences listed = new ListedDifferences(before.catalog(), after.catalog());
        List<String> own = Planning.statements(
                MigrationScript.steps(Planning.plan(before, after).steps()));
        same &= compare(
                kind,
                own.equals(theirs) ? "in ours, all" : "in ours, but for what is listed,",
                listed.restOfOurs(theirs),
                listed.restOfOurs(own));
        if (!same) {
            report.add("--- from\n" + texts(from) + "\n--- to\n" + texts(to));
        }
    }

    private boolean compare(String kind, String form, List<String> theirs, List<String> ours) {
        boolean same = theirs.equals(ours);
        count(kind + ", " + form + (same ? " equal" : " DIFFERENT"));
        if (!same) {
            List<String> missing = new ArrayList<>(theirs);
            ours.forEach(missing::remove);
            List<String> extra = new ArrayList<>(ours);
            theirs.forEach(extra::remove);
            report.add("=== " + kind + " " + form
                    + (missing.isEmpty() && extra.isEmpty()
                            ? " ORDER\n  engine " + String.join("\n         ", theirs) + "\n  ours   "
                                    + String.join("\n         ", ours)
                            : "\n  engine " + String.join("\n         ", missing) + "\n  ours   "
                                    + String.join("\n         ", extra)));
        }
        return same;
    }

    private static String texts(List<SchemaFile> files) {
        return files.stream()
                .map(SchemaFile::text)
                .filter(text -> text.length() < 50_000)
                .reduce("", (one, other) -> one + other);
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }
}
