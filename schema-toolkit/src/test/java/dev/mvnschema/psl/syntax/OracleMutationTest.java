package dev.mvnschema.psl.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.oracle.EngineError;
import dev.mvnschema.oracle.Oracle;
import dev.mvnschema.oracle.SchemaFile;
import dev.mvnschema.oracle.SharedCases;
import dev.mvnschema.psl.mutation.TextMutator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Random broken schemas, judged by us and by the engine. {@code -Doracle.mutations=20000} asks for more. */
class OracleMutationTest {

    private static final int COUNT = Integer.getInteger("oracle.mutations", 200);
    private static final long SEED = Long.getLong("oracle.seed", 1L);

    /** What the engine says about the text alone. */
    private static final Pattern SYNTAX = Pattern.compile(String.join(
            "|",
            "Error validating: This (line|block) is (invalid|not).*",
            "Error validating: Invalid type definition.*",
            "Error validating (model|view|type) \".*\": This field declaration is invalid.*",
            "Field declarations don't require a `:`.*",
            "Fields are required by default, `!`.*",
            "To specify a list, please use.*",
            "Optional lists are not supported.*",
            "Unknown escape sequence.*",
            "Invalid unicode escape.*",
            "Error validating: (The name of a composite type is not|A unique constraint should be|An index should be|A fulltext index"
                    + " should|A composite type cannot).*",
            "Error validating: Defining `@.*` attribute for a field in a composite type.*"));

    @Test
    void broken_text_is_judged_as_the_engine_judges_it() {
        List<String> corpus = SharedCases.require().texts();
        Random random = new Random(SEED);
        int different = 0;
        StringBuilder report = new StringBuilder();
        try (Oracle oracle = Oracle.start()) {
            for (int i = 0; i < COUNT; i++) {
                String text = wellFormed(
                        new TextMutator(random.nextLong()).mutate(corpus.get(random.nextInt(corpus.size()))));
                // Objects came with a later engine; the engine counts no lines at carriage returns of their own.
                if (text.contains("where:") || text.matches("(?s).*\\r(?!\\n).*")) {
                    continue;
                }
                String engine = firstOfEngine(oracle, text);
                String ours = first(
                        SchemaParser.parse(new SourceText("s.prisma", text)).diagnostics());
                if (!engine.equals(ours)) {
                    different++;
                    report.append("\n--- engine ")
                            .append(engine)
                            .append("\n    ours   ")
                            .append(ours)
                            .append('\n')
                            .append(around(text, engine, ours));
                }
            }
        }
        assertThat(different).as("of %d: %s", COUNT, report).isZero();
    }

    /** Without halves of surrogate pairs, which cannot be sent. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String firstOfEngine(Oracle oracle, String text) {
        return oracle.validate(List.of(new SchemaFile("s.prisma", text))).errors().stream()
                .filter(error -> SYNTAX.matcher(error.message()).matches())
                .findFirst()
                .map((EngineError error) -> error.line() + ": " + error.message())
                .orElse("none");
    }

    private static String first(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .findFirst()
                .map(first -> Objects.requireNonNull(first.span()).line() + ": " + first.message())
                .orElse("none");
    }

    private static String around(String text, String... places) {
        StringBuilder out = new StringBuilder();
        SourceText source = new SourceText("s", text);
        for (String place : places) {
            if (!place.equals("none")) {
                int line = Integer.parseInt(place.substring(0, place.indexOf(':')));
                for (int i = Math.max(1, line - 2); i <= Math.min(source.lineCount(), line + 2); i++) {
                    out.append(i)
                            .append(i == line ? "> " : "| ")
                            .append(source.lineText(i))
                            .append('\n');
                }
            }
        }
        return out.toString();
    }
}
