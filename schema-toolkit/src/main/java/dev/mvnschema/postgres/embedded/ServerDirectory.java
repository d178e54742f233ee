package dev.mvnschema.postgres.embedded;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.postgres.DatabaseCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The files of one embedded server: {@code data/}, {@code server.log}, the remembered port, the address, the lock. */
final class ServerDirectory {

    private static final int LOG_LINES = 12;

    private final Path root;

    ServerDirectory(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    Path data() {
        return root.resolve("data");
    }

    /** Where a new data directory grows until it is whole. */
    Path dataInTheMaking() {
        return root.resolve("data.new");
    }

    Path log() {
        return root.resolve("server.log");
    }

    Path lockFile() {
        return root.resolve("lock");
    }

    Path commandLog() {
        return root.resolve("command.log");
    }

    boolean initialised() {
        return Files.exists(data().resolve("PG_VERSION"));
    }

    /** Makes the directory, and keeps it out of version control. */
    void create() {
        try {
            Files.createDirectories(root);
            Path ignore = root.resolve(".gitignore");
            if (!Files.exists(ignore)) {
                Files.writeString(ignore, "*\n");
            }
        } catch (IOException e) {
            throw unusable("cannot be created or written", e);
        }
    }

    /** {@code 18}, from the data. */
    int majorVersion() {
        try {
            return Integer.parseInt(
                    Files.readString(data().resolve("PG_VERSION")).strip());
        } catch (IOException | NumberFormatException e) {
            throw unusable("has a data directory without a readable PG_VERSION", e);
        }
    }

    OptionalInt rememberedPort() {
        try {
            Path file = root.resolve("port");
            return Files.exists(file)
                    ? OptionalInt.of(Integer.parseInt(Files.readString(file).strip()))
                    : OptionalInt.empty();
        } catch (IOException | NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    void rememberPort(int port) {
        try {
            Files.writeString(root.resolve("port"), port + "\n");
        } catch (IOException e) {
            throw unusable("cannot be written", e);
        }
    }

    /** The address for programs that look for it; null when there is none. */
    void announce(@Nullable String url) throws IOException {
        Path file = root.resolve("url");
        if (url == null) {
            Files.deleteIfExists(file);
        } else if (!Files.exists(file) || !Files.readString(file).equals(url + "\n")) {
            Files.writeString(file, url + "\n");
        }
    }

    /** The last lines of a log, for the cause of a failure. */
    String tail(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException e) {
            return "no log was written to " + file;
        }
    }

    DiagnosticException unusable(String problem, Exception cause) {
        return new DiagnosticException(
                Diagnostic.error(
                                DatabaseCode.SERVER_DIRECTORY,
                                "The directory of the embedded PostgreSQL, " + root + ", " + problem + ".",
                                "Check its owner and permissions, or choose another with -Dschema.serverDirectory.")
                        .because(String.valueOf(cause.getMessage())),
                cause);
    }
}
