package dev.mvnschema.psl.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.psl.mutation.Corpus;
import dev.mvnschema.psl.mutation.MeaningMutator;
import dev.mvnschema.psl.mutation.TextMutator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No text makes the resolver fail, and a schema comes out exactly when there is no error. {@code -Dresolver.mutations=100000}. */
class ResolverFuzzTest {

    private static final int COUNT = Integer.getInteger("resolver.mutations", 500);
    private static final long SEED = Long.getLong("resolver.seed", 1L);

    @Test
    void every_text_has_a_verdict() {
        List<String> corpus = Corpus.texts();
        Random random = new Random(SEED);
        for (int i = 0; i < COUNT; i++) {
            long seed = random.nextLong();
            String text = corpus.get(random.nextInt(corpus.size()));
            String mutated = random.nextBoolean()
                    ? new MeaningMutator(seed).mutate(text)
                    : new TextMutator(seed).mutate(new MeaningMutator(seed).mutate(text));
            check(mutated);
        }
    }

    private static void check(String text) {
        try {
            Resolution resolution = Resolved.text(text);
            assertThat(resolution.schema() == null)
                    .isEqualTo(resolution.diagnostics().stream().anyMatch(Diagnostic::isError));
            assertThat(resolution.diagnostics())
                    .allSatisfy(diagnostic -> assertThat(diagnostic.nextSteps()).isNotNull());
        } catch (RuntimeException e) {
            throw new AssertionError(text, e);
        }
    }
}
