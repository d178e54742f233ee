package dev.mvnschema.psl.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.psl.code.SchemaCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The example on each page of a code does what the page says: it triggers the code, with the message shown. */
class ErrorPagesTest {

    private static final Path PAGES =
            Path.of(System.getProperty("project.root", ".."), "docs/errors").toAbsolutePath();
    private static final Pattern EXAMPLE = Pattern.compile("```prisma\n(.*?)```", Pattern.DOTALL);
    private static final Pattern MESSAGE = Pattern.compile("```text\n(.*?)\n```", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> the_example_triggers_the_code() {
        return Arrays.stream(SchemaCode.class.getPermittedSubclasses())
                .flatMap(codes -> Arrays.stream(codes.getEnumConstants()))
                .map(SchemaCode.class::cast)
                .map(code -> DynamicTest.dynamicTest(code.id(), () -> check(code)));
    }

    private static void check(SchemaCode code) throws IOException {
        String page = Files.readString(PAGES.resolve(code.id() + ".md"));
        assertThat(page)
                .startsWith("# " + code.id() + ": " + code.title() + "\n")
                .contains(code.advice());
        Matcher example = EXAMPLE.matcher(page);
        Matcher message = MESSAGE.matcher(page);
        if (example.find() && message.find()) {
            assertThat(Resolved.text(example.group(1)).diagnostics()).anySatisfy(diagnostic -> {
                assertThat(diagnostic.code()).isEqualTo(code);
                assertThat(diagnostic.message().strip())
                        .isEqualTo(message.group(1).strip());
            });
        }
    }
}
