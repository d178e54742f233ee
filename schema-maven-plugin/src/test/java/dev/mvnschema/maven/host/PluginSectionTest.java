package dev.mvnschema.maven.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.maven.host.PluginSection.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginSectionTest {

    private static final String WITH_PLUGIN = """
            <project>
              <build>
                <plugins>
                  <plugin>
                    <artifactId>schema-maven-plugin</artifactId>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;

    @TempDir
    private Path folder;

    @Test
    void both_are_added_once() throws IOException {
        assertThat(add("<project>\n</project>\n", false)).isEqualTo(Outcome.ADDED);
        assertThat(new PluginSection("1").addTo(pom(), false)).isEqualTo(Outcome.THERE_ALREADY);
        assertThat(pom()).content().containsOnlyOnce("mybatis-runtime").containsOnlyOnce("schema-maven-plugin");
    }

    @Test
    void a_plugin_without_its_runtime_gets_it() throws IOException {
        assertThat(add(WITH_PLUGIN, false)).isEqualTo(Outcome.RUNTIME_ADDED);
        assertThat(pom()).content().containsOnlyOnce("mybatis-runtime").containsOnlyOnce("schema-maven-plugin");
    }

    @Test
    void a_runtime_that_a_parent_names_is_not_named_again() throws IOException {
        assertThat(add(WITH_PLUGIN, true)).isEqualTo(Outcome.THERE_ALREADY);
        assertThat(add("<project>\n</project>\n", true)).isEqualTo(Outcome.ADDED);
        assertThat(pom()).content().doesNotContain("mybatis-runtime");
    }

    @Test
    void what_is_no_pom_is_left_to_a_person() throws IOException {
        assertThat(add("<project/>", false)).isEqualTo(Outcome.BY_HAND);
        assertThat(pom()).hasContent("<project/>");
    }

    private Outcome add(String text, boolean runtimeElsewhere) throws IOException {
        Files.writeString(pom(), text);
        return new PluginSection("1").addTo(pom(), runtimeElsewhere);
    }

    private Path pom() {
        return folder.resolve("pom.xml");
    }
}
