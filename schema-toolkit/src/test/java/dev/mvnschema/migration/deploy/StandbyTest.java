package dev.mvnschema.migration.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.postgres.embedded.ClassPathBinaries;
import dev.mvnschema.postgres.embedded.EmbeddedServer;
import dev.mvnschema.testing.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that repeats what another does. */
class StandbyTest {

    @Test
    void a_standby_is_refused(@TempDir Path directory) throws IOException {
        Path home = Path.of("target", "standby-test").toAbsolutePath();
        EmbeddedServer server = new EmbeddedServer(
                home, new ClassPathBinaries(getClass().getClassLoader()), System.getenv(), Reporter.silent());
        server.start();
        server.stop();
        Path signal = dataDirectory(home).resolve("standby.signal");
        Files.createFile(signal);
        try {
            Files.writeString(directory.resolve("V1__t.sql"), "CREATE TABLE t (a int);");

            Diagnostic problem =
                    Problems.single(() -> DeployWorkload.deploy(server.start().database("postgres"), directory));

            assertThat(problem.code()).isEqualTo(DeployCode.READ_ONLY);
            assertThat(problem.message()).contains("is a standby");
            assertThat(problem.nextSteps().toString()).contains("targetServerType=primary", "pg_promote()");
        } finally {
            server.stop();
            Files.deleteIfExists(signal);
        }
    }

    private static Path dataDirectory(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home, 4)) {
            return files.filter(file -> file.endsWith("PG_VERSION"))
                    .map(Path::getParent)
                    .min((a, b) -> a.getNameCount() - b.getNameCount())
                    .orElseThrow();
        }
    }
}
