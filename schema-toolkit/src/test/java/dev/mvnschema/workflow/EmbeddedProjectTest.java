package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.postgres.embedded.ClassPathBinaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project without any configuration: the server of its own. */
class EmbeddedProjectTest {

    @TempDir
    Path directory;

    @AfterEach
    void stop() {
        new StopServer(environment()).run(new StopServer.Request(layout()));
    }

    @Test
    void start_migrate_stop_and_everything_is_still_there() throws IOException {
        Files.createDirectories(directory.resolve(".git"));
        Path schema = Files.createDirectories(layout().schemaDirectory()).resolve("schema.prisma");
        Files.writeString(schema, "datasource db {\n  provider = \"postgresql\"\n}\nmodel A {\n  id Int @id\n}\n");

        StartServer.Result started = new StartServer(environment()).run(new StartServer.Request(layout()));
        assertThat(started.alreadyRunning()).isFalse();
        assertThat(started.url()).startsWith("postgresql://postgres@127.0.0.1:").endsWith("/app");
        assertThat(new StartServer(environment())
                        .run(new StartServer.Request(layout()))
                        .alreadyRunning())
                .isTrue();

        PackageChoice choice = new PackageChoice("org.example", "org.example", "shop");
        MigrateDev.Request migrate = MigrateDev.Request.of(layout(), DatabaseOptions.NONE, choice);
        assertThat(new MigrateDev(environment()).run(migrate).outcome()).isEqualTo(MigrateDev.Outcome.MIGRATED);

        assertThat(new StopServer(environment())
                        .run(new StopServer.Request(layout()))
                        .wasRunning())
                .isTrue();
        // A command that finds no server starts it again.
        StatusResult status = new Status(environment()).run(new Status.Request(layout(), DatabaseOptions.NONE, true));
        assertThat(status.verdict()).isEqualTo(StatusResult.Verdict.UP_TO_DATE);
        assertThat(status.database().embedded()).isTrue();
        assertThat(status.database().serverVersion()).startsWith("18");
    }

    private ProjectLayout layout() {
        return ProjectLayout.of(directory);
    }

    private Environment environment() {
        return new Environment(
                Reporter.silent(),
                new PropertyPrompts(Map.of()),
                new ClassPathBinaries(getClass().getClassLoader()),
                Map.of(),
                Clock.systemUTC());
    }
}
