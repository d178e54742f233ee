package dev.mvnschema.psl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.psl.format.SchemaFormatter;
import dev.mvnschema.psl.mutation.Corpus;
import dev.mvnschema.psl.mutation.LayoutMutator;
import dev.mvnschema.psl.mutation.Monsters;
import dev.mvnschema.psl.mutation.RelationMutator;
import dev.mvnschema.psl.mutation.SyntaxChecks;
import dev.mvnschema.psl.mutation.TextMutator;
import dev.mvnschema.psl.resolve.Resolution;
import dev.mvnschema.psl.resolve.SchemaResolver;
import dev.mvnschema.psl.syntax.ParsedFile;
import dev.mvnschema.psl.syntax.SchemaParser;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * No text brings the front end down: it is parsed, formatted, resolved, judged and its relations are completed without an
 * exception. {@code -Dfuzz.mutations=1000000 -Dfuzz.size=10000000} asks for more.
 */
class SchemaFuzzTest {

    private static final int COUNT = Integer.getInteger("fuzz.mutations", 2_000);
    private static final int SIZE = Integer.getInteger("fuzz.size", 100_000);
    private static final long SEED = Long.getLong("fuzz.seed", 2L);

    @Test
    void mutated_schemas() {
        Corpus corpus = new Corpus();
        Random random = new Random(SEED);
        for (int i = 0; i < COUNT; i++) {
            String text = mutate(corpus.excerpt(random), random);
            try {
                check(SyntaxChecks.check(text));
            } catch (RuntimeException | Error e) {
                throw new AssertionError("mutation " + i + " of seed " + SEED + ":\n" + text, e);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> monsters() {
        return Monsters.ofSize(SIZE).entrySet().stream()
                .map(monster -> DynamicTest.dynamicTest(
                        monster.getKey(), () -> check(SchemaParser.parse(new SourceText("s", monster.getValue())))));
    }

    private static String mutate(String text, Random random) {
        long seed = random.nextLong();
        return switch (random.nextInt(8)) {
            case 0 -> new LayoutMutator(seed).mutate(text);
            case 1 -> new RelationMutator(seed).mutate(text);
            default -> new TextMutator(seed).mutate(text);
        };
    }

    private static void check(ParsedFile file) {
        Resolution resolution = new SchemaResolver().resolve(List.of(file));
        assertThat(resolution.schema() == null)
                .as("no schema where there are errors")
                .isEqualTo(resolution.diagnostics().stream().anyMatch(Diagnostic::isError));
        assertThat(new SchemaFormatter().format(List.of(file))).hasSize(1);
    }
}
