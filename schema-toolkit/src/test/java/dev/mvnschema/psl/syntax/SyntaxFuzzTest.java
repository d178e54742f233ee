package dev.mvnschema.psl.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.psl.mutation.Corpus;
import dev.mvnschema.psl.mutation.LayoutMutator;
import dev.mvnschema.psl.mutation.Monsters;
import dev.mvnschema.psl.mutation.SyntaxChecks;
import dev.mvnschema.psl.mutation.TextMutator;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No text brings the parser or the formatter down. {@code -Dfuzz.mutations=1000000 -Dfuzz.size=10000000} asks for more. */
class SyntaxFuzzTest {

    private static final int COUNT = Integer.getInteger("fuzz.mutations", 3_000);
    private static final int SIZE = Integer.getInteger("fuzz.size", 100_000);
    private static final long SEED = Long.getLong("fuzz.seed", 1L);

    @Test
    void mutated_schemas() {
        Corpus corpus = new Corpus();
        Random random = new Random(SEED);
        for (int i = 0; i < COUNT; i++) {
            String original = corpus.excerpt(random);
            long seed = random.nextLong();
            String text =
                    i % 4 == 0 ? new LayoutMutator(seed).mutate(original) : new TextMutator(seed).mutate(original);
            try {
                SyntaxChecks.check(text);
            } catch (RuntimeException | Error e) {
                throw new AssertionError("mutation " + i + " of seed " + SEED + ":\n" + text, e);
            }
        }
    }

    /** A parser that looks at anything twice does not come to an end with these. */
    @TestFactory
    Stream<DynamicTest> monsters() {
        return Monsters.ofSize(SIZE).entrySet().stream()
                .map(monster ->
                        DynamicTest.dynamicTest(monster.getKey(), () -> SyntaxChecks.check(monster.getValue())));
    }

    @Test
    void a_schema_cut_anywhere() {
        String text = Corpus.texts().get(0);
        for (int end = 0; end <= text.length(); end += 7) {
            assertThat(SyntaxChecks.check(text.substring(0, end)).tree().root().end())
                    .isEqualTo(end);
        }
    }
}
