package dev.mvnschema.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The server that the goals started for one project, found without their help through {@code postmaster.pid}: its first
 * line is the process, its fourth the port.
 */
public final class EmbeddedServer {

    private final Path postmaster;

    private EmbeddedServer(Path postmaster) {
        this.postmaster = postmaster;
    }

    /** The server whose data lie in the project's {@code .schema}. */
    public static EmbeddedServer of(File project) {
        return new EmbeddedServer(project.toPath().resolve(".schema/data/postmaster.pid"));
    }

    public boolean isRunning() {
        return process().isPresent();
    }

    /**
     * The rows of a query in the named database, each as its columns joined by {@code |}.
     *
     * @throws SQLException when the database refuses
     */
    public List<String> rows(String database, String query) throws SQLException {
        return Rows.read("jdbc:postgresql://127.0.0.1:" + line(4) + "/" + database + "?user=postgres", query);
    }

    /** Ends the server, so that no test leaves one behind. Does nothing when there is none. */
    public void stop() {
        process().ifPresent(server -> {
            server.destroy();
            // Sessions of a goal that hangs would keep it alive.
            server.onExit().completeOnTimeout(server, 5, TimeUnit.SECONDS).join();
            server.destroyForcibly();
        });
    }

    private Optional<ProcessHandle> process() {
        return Files.exists(postmaster) ? ProcessHandle.of(Long.parseLong(line(1))) : Optional.empty();
    }

    private String line(int number) {
        try {
            return Files.readAllLines(postmaster).get(number - 1).strip();
        } catch (IOException e) {
            throw new IllegalStateException("no server runs here: " + postmaster, e);
        }
    }
}
