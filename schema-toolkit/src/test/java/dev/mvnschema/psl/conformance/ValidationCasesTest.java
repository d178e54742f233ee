package dev.mvnschema.psl.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.oracle.SchemaFile;
import dev.mvnschema.oracle.SharedCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The engine's own validation cases: every error and warning with its message, file and line, in order. */
class ValidationCasesTest {

    private static final Pattern EXPECTED = Pattern.compile("// *(error|warning): (.*)\n// *--> +(\\S+):(\\d+)");

    @TestFactory
    Stream<DynamicTest> the_cases_of_the_engine() throws IOException {
        Path folder = SharedCases.require().folder("psl-validation");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        String text = Files.readString(file);
                        assertThat(found(text)).isEqualTo(expected(text));
                    }));
        }
    }

    private static List<String> found(String text) {
        return Verdict.resolve(List.of(new SchemaFile("schema.prisma", text))).diagnostics().stream()
                .map(ValidationCasesTest::line)
                .toList();
    }

    private static String line(Diagnostic diagnostic) {
        var span = Objects.requireNonNull(diagnostic.span());
        return diagnostic.severity().name().toLowerCase(Locale.ROOT) + " "
                + span.source().name() + ":" + span.line() + " "
                + diagnostic.message().strip();
    }

    private static List<String> expected(String text) {
        List<String> expected = new ArrayList<>();
        Matcher matcher = EXPECTED.matcher(text);
        while (matcher.find()) {
            expected.add(matcher.group(1) + " " + matcher.group(3) + ":" + matcher.group(4) + " "
                    + matcher.group(2).strip());
        }
        return expected;
    }
}
