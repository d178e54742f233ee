package dev.mvnschema.postgres;

import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.postgres.embedded.ClassPathBinaries;
import dev.mvnschema.postgres.embedded.EmbeddedServer;
import dev.mvnschema.postgres.embedded.RunningServer;
import dev.mvnschema.testing.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server of its own on which everybody but {@code postgres} has to say a password. */
final class PasswordServer implements AutoCloseable {

    private final EmbeddedServer server;
    private final RunningServer running;

    private PasswordServer(EmbeddedServer server, RunningServer running) {
        this.server = server;
        this.running = running;
    }

    static PasswordServer start() {
        Path directory = Path.of("target", "test-postgres-password");
        EmbeddedServer server = new EmbeddedServer(
                directory,
                new ClassPathBinaries(PasswordServer.class.getClassLoader()),
                System.getenv(),
                Reporter.silent());
        RunningServer running = server.start();
        try {
            Files.writeString(
                    directory.resolve("data/pg_hba.conf"),
                    "host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestDatabases.execute(
                running.database("postgres"),
                "DROP ROLE IF EXISTS jane; CREATE ROLE jane LOGIN PASSWORD 'right'; SELECT pg_reload_conf()");
        return new PasswordServer(server, running);
    }

    DatabaseUrl url(String user, @Nullable String password) {
        return new DatabaseUrl(
                List.of(new DatabaseUrl.HostPort("127.0.0.1", running.port())),
                "postgres",
                user,
                password,
                null,
                false,
                Map.of());
    }

    @Override
    public void close() {
        server.stop();
    }
}
