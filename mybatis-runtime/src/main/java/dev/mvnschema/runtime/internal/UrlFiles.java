package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.DatabaseNotConfigured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The address of a database in the files of a project under development: the line {@code DATABASE_URL=} of {@code .env}, or the
 * embedded server that runs in {@code .schema}. Looked for in a directory, in the modules below it, then in its parents up to
 * the root of the repository.
 */
final class UrlFiles {

    private static final int MODULE_DEPTH = 2;
    private static final String VARIABLE = "DATABASE_URL=";

    private UrlFiles() {}

    /** Null when there is none. */
    static @Nullable String find(Path start) {
        try {
            for (Path directory = start; directory != null; directory = parent(directory)) {
                String url = in(directory);
                if (url == null) {
                    url = inModules(directory, MODULE_DEPTH);
                }
                if (url != null) {
                    return url;
                }
            }
            return null;
        } catch (IOException | UncheckedIOException e) {
            throw new DatabaseNotConfigured(null, "cannot read the project's files", e);
        }
    }

    private static @Nullable Path parent(Path directory) {
        return Files.exists(directory.resolve(".git")) ? null : directory.getParent();
    }

    private static @Nullable String in(Path directory) throws IOException {
        Path env = directory.resolve(".env");
        String variable = Files.isRegularFile(env) ? variable(Files.readString(env)) : null;
        return variable != null ? variable : embedded(directory.resolve(".schema"));
    }

    private static @Nullable String inModules(Path directory, int depth) throws IOException {
        if (!Files.exists(directory.resolve("pom.xml"))) {
            return null;
        }
        try (Stream<Path> children = Files.list(directory)) {
            for (Path module : children.filter(child -> Files.exists(child.resolve("pom.xml")))
                    .sorted()
                    .toList()) {
                String url = in(module);
                if (url == null && depth > 1) {
                    url = inModules(module, depth - 1);
                }
                if (url != null) {
                    return url;
                }
            }
        }
        return null;
    }

    /**
     * What the goals leave in {@code url} while the server runs. A server that was killed leaves it too: its process, in the first
     * line of {@code postmaster.pid}, tells.
     */
    private static @Nullable String embedded(Path server) throws IOException {
        Path url = server.resolve("url");
        if (!Files.isRegularFile(url) || killed(server.resolve("data/postmaster.pid"))) {
            return null;
        }
        String address = Files.readString(url).strip();
        return address.isEmpty() ? null : address;
    }

    private static boolean killed(Path postmaster) throws IOException {
        List<String> lines = Files.isRegularFile(postmaster) ? Files.readAllLines(postmaster) : List.of();
        return !lines.isEmpty()
                && digits(lines.get(0))
                && ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    private static boolean digits(String line) {
        return line.strip().matches("[0-9]{1,9}");
    }

    private static @Nullable String variable(String env) {
        return env.lines()
                .map(String::strip)
                .map(line -> line.startsWith("export ")
                        ? line.substring("export ".length()).strip()
                        : line)
                .filter(line -> line.startsWith(VARIABLE))
                .map(line -> unquote(line.substring(VARIABLE.length()).strip()))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static String unquote(String value) {
        if (value.startsWith("\"") || value.startsWith("'")) {
            int end = value.indexOf(value.charAt(0), 1);
            return end > 0 ? value.substring(1, end) : value.substring(1);
        }
        int comment = value.indexOf(" #");
        return comment < 0 ? value : value.substring(0, comment).strip();
    }
}
