package dev.mvnschema.psl.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.oracle.Oracle;
import dev.mvnschema.oracle.SchemaFile;
import dev.mvnschema.oracle.SharedCases;
import dev.mvnschema.psl.mutation.Pruning;
import dev.mvnschema.psl.mutation.RelationMutator;
import dev.mvnschema.psl.mutation.WideSchema;
import dev.mvnschema.psl.resolve.SchemaResolver;
import dev.mvnschema.psl.syntax.ParsedFile;
import dev.mvnschema.psl.syntax.SchemaParser;
import dev.mvnschema.psl.syntax.format.FormattedFile;
import dev.mvnschema.psl.syntax.format.Formatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Relations with pieces missing, completed by us and by the engine. {@code -Doracle.mutations=20000} asks for more. */
class RelationRepairConformanceTest {

    private static final int COUNT = Integer.getInteger("oracle.mutations", 200);
    private static final long SEED = Long.getLong("oracle.seed", 1L);

    private final SchemaFormatter formatter = new SchemaFormatter();
    private final SchemaResolver resolver = new SchemaResolver();

    @Test
    void incomplete_relations_are_completed_as_the_engine_completes_them() {
        List<List<SchemaFile>> corpus = SharedCases.require().schemas();
        Random random = new Random(SEED);
        int repaired = 0;
        int declined = 0;
        try (Oracle oracle = Oracle.start()) {
            for (int i = 0; i < COUNT; i++) {
                List<SchemaFile> original = i % 3 == 0 ? wide(random) : corpus.get(random.nextInt(corpus.size()));
                List<SchemaFile> schema = mutate(original, random);
                List<ParsedFile> files = parse(schema);
                if (schema.equals(original) || !files.stream().allMatch(ParsedFile::isRead)) {
                    continue;
                }
                List<String> ours = formatter.format(files).stream()
                        .map(FormattedFile::text)
                        .toList();
                List<SchemaFile> engine = oracle.format(schema).files();
                repaired += ours.equals(plain(files)) ? 0 : 1;
                if (ours.equals(engine.stream().map(SchemaFile::text).toList())) {
                    continue;
                }
                // We leave a relation alone where the engine would add a field twice or refer to none.
                declined++;
                assertThat(resolver.draft(parse(engine)))
                        .as("mutation %d of seed %d:\n%s\n--- engine\n%s", i, SEED, ours, engine)
                        .isEmpty();
            }
        }
        assertThat(repaired).as("mutations with something to repair").isGreaterThan(COUNT / 4);
        assertThat(declined).as("repairs that would not have been valid").isLessThan(Math.max(10, COUNT / 5));
    }

    private static List<SchemaFile> wide(Random random) {
        return Pruning.valid(WideSchema.fresh(random).text())
                .map(text -> List.of(new SchemaFile("schema.prisma", text)))
                .orElseGet(() -> wide(random));
    }

    private static List<String> plain(List<ParsedFile> files) {
        return files.stream().map(file -> Formatter.format(file).text()).toList();
    }

    private static List<SchemaFile> mutate(List<SchemaFile> schema, Random random) {
        List<SchemaFile> mutated = new ArrayList<>(schema);
        int index = random.nextInt(schema.size());
        SchemaFile file = schema.get(index);
        mutated.set(index, new SchemaFile(file.path(), new RelationMutator(random.nextLong()).mutate(file.text())));
        return mutated;
    }

    private static List<ParsedFile> parse(List<SchemaFile> files) {
        return files.stream()
                .map(file -> SchemaParser.parse(new SourceText(file.path(), file.text())))
                .toList();
    }
}
