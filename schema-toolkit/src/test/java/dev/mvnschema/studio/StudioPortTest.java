package dev.mvnschema.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestProject;
import dev.mvnschema.workflow.OpenStudio;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudioPortTest {

    @TempDir
    Path directory;

    @Test
    void a_port_that_another_program_has() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(problem(other.getLocalPort()).message()).contains(other.getLocalPort() + " is taken");
        }
    }

    @Test
    void a_number_that_is_no_port() {
        assertThat(problem(65536).message()).isEqualTo("There is no port 65536.");
        assertThat(problem(-1).message()).isEqualTo("There is no port -1.");
    }

    private Diagnostic problem(int port) {
        TestProject project = new TestProject(directory);
        OpenStudio.Request request =
                new OpenStudio.Request(project.layout(), project.database(), port, "test", null, null, false);
        Diagnostic problem = Problems.single(
                () -> new OpenStudio(project.environment()).run(request).close());
        assertThat(problem.code()).isEqualTo(StudioCode.PORT_IN_USE);
        return problem;
    }
}
