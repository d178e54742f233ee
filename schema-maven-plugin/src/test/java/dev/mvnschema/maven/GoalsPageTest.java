package dev.mvnschema.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** docs/goals.md is written from the plugin's descriptor: {@code -Dgolden.update=true} writes it anew. */
class GoalsPageTest {

    private static final Path PAGE = Path.of("../docs/goals.md");

    @Test
    void goals_page_says_what_the_descriptor_says() throws IOException {
        String expected = new GoalsPage(PluginDescriptor.goals()).text();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/goals.md; write it anew with -Dgolden.update=true")
                .isEqualTo(expected);
    }

    @TestFactory
    Stream<DynamicTest> every_parameter_is_documented_and_named_like_its_property() {
        return PluginDescriptor.goals().stream()
                .filter(goal -> !goal.name().equals("help"))
                .flatMap(goal -> goal.parameters().stream()
                        .map(parameter -> DynamicTest.dynamicTest(goal.name() + " " + parameter.name(), () -> {
                            assertThat(parameter.description()).endsWith(".");
                            assertThat(parameter.since()).isNotEmpty();
                            assertThat(parameter.property())
                                    .isIn("schema." + parameter.name(), skipProperty(parameter.name()));
                        })));
    }

    /** {@code skipMigrate} is {@code schema.migrate.skip}. */
    private static String skipProperty(String name) {
        return "schema." + name.replaceFirst("^skip", "").toLowerCase(java.util.Locale.ROOT) + ".skip";
    }
}
