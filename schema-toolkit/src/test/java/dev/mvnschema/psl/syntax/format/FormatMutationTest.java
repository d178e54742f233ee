package dev.mvnschema.psl.syntax.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.oracle.Oracle;
import dev.mvnschema.oracle.SchemaFile;
import dev.mvnschema.oracle.SharedCases;
import dev.mvnschema.psl.mutation.LayoutMutator;
import dev.mvnschema.psl.mutation.WideSchema;
import dev.mvnschema.psl.syntax.ParsedFile;
import dev.mvnschema.psl.syntax.SchemaParser;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random layouts of valid schemas, formatted by us and by the engine. {@code -Doracle.mutations=20000} asks for more. */
class FormatMutationTest {

    private static final int COUNT = Integer.getInteger("oracle.mutations", 200);
    private static final long SEED = Long.getLong("oracle.seed", 1L);

    @Test
    void a_disarranged_schema_is_formatted_as_the_engine_formats_it() {
        List<String> corpus = SharedCases.require().texts();
        Random random = new Random(SEED);
        int compared = 0;
        try (Oracle oracle = Oracle.start()) {
            for (int i = 0; i < COUNT; i++) {
                String original =
                        i % 3 == 0 ? WideSchema.fresh(random).text() : corpus.get(random.nextInt(corpus.size()));
                String text = new LayoutMutator(random.nextLong()).mutate(original);
                ParsedFile file = parse(text);
                if (file.isRead() && !KnownFormatDifferences.areIn(file.tree().root())) {
                    compared++;
                    String formatted = Formatter.format(file).text();
                    assertThat(formatted)
                            .as("schema %d of seed %d", i, SEED)
                            .isEqualTo(oracle.format(List.of(new SchemaFile("s.prisma", text)))
                                    .files()
                                    .get(0)
                                    .text());
                    assertThat(Formatter.format(parse(formatted)).isChanged()).isFalse();
                }
            }
        }
        assertThat(compared).as("most mutations can be compared").isGreaterThan(COUNT / 2);
    }

    private static ParsedFile parse(String text) {
        return SchemaParser.parse(new SourceText("s.prisma", text));
    }
}
