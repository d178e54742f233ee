package dev.mvnschema.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What Eclipse is told: generate runs in the workspace, every other goal is left out of it, and none is forgotten. */
class LifecycleMappingTest {

    private static final Path METADATA = Path.of("src/main/resources/META-INF/m2e/lifecycle-mapping-metadata.xml");

    @Test
    void every_goal_has_its_place() throws IOException {
        String[] executions = Files.readString(METADATA).split("</pluginExecution>", -1);

        assertThat(goals(executions[0])).containsExactly("generate");
        assertThat(executions[0]).contains("<runOnIncremental>true</runOnIncremental>");
        assertThat(executions[1]).contains("<ignore/>");
        assertThat(goals(executions[1]))
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(PluginDescriptor.goals().stream()
                        .map(GoalsPage.Goal::name)
                        .filter(goal -> !goal.equals("generate"))
                        .toList());
    }

    private static List<String> goals(String execution) {
        return Pattern.compile("<goal>(.*?)</goal>")
                .matcher(execution)
                .results()
                .map(goal -> goal.group(1))
                .toList();
    }
}
