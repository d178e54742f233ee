package dev.mvnschema.junit;

import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.postgres.embedded.ClassPathBinaries;
import dev.mvnschema.postgres.embedded.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The embedded server in the build directory. Test processes at the same time share it: each holds a shared lock on a file, and
 * the one that can lock the file for itself at its end stops the server.
 */
final class LocalServer {

    private final EmbeddedServer server;
    private final FileChannel users;
    private final FileLock use;

    private LocalServer(EmbeddedServer server, FileChannel users) throws IOException {
        this.server = server;
        this.users = users;
        this.use = users.lock(0, Long.MAX_VALUE, true);
    }

    /** Starts it, or joins those who use it; leaves it with the end of this process. */
    static DatabaseUrl start() {
        Path root = Files.isDirectory(Path.of("target"))
                ? Path.of("target", "schema-junit")
                : Path.of(System.getProperty("java.io.tmpdir"), "schema-junit-" + System.getProperty("user.name"));
        EmbeddedServer embedded = new EmbeddedServer(
                root, new ClassPathBinaries(LocalServer.class.getClassLoader()), System.getenv(), Reporter.silent());
        try {
            Files.createDirectories(root);
            LocalServer local = new LocalServer(
                    embedded,
                    FileChannel.open(
                            root.resolve("users"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE));
            DatabaseUrl url = embedded.start().database("postgres");
            forgetDurability(url);
            Runtime.getRuntime().addShutdownHook(new Thread(local::leave));
            return url;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing in a test has to survive a power cut. */
    private static void forgetDurability(DatabaseUrl url) {
        try (Connection connection = new ConnectionFactory(url).open();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET fsync = off");
            statement.execute("ALTER SYSTEM SET full_page_writes = off");
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private void leave() {
        try (users) {
            use.release();
            try (FileLock alone = users.tryLock()) {
                if (alone != null) {
                    server.stop();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
