package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.DatabaseNotConfigured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The address of a database in the files of a project under development. */
final class UrlFiles {

    private static final String VARIABLE = "DATABASE_URL=";

    private UrlFiles() {}

    /** From {@code .env} or {@code .schema/url} in this directory, else in its parents; null when there is none. */
    static @Nullable String find(Path start) {
        for (Path directory = start; directory != null; directory = directory.getParent()) {
            String env = read(directory.resolve(".env"));
            String variable = env == null ? null : variable(env);
            if (variable != null) {
                return variable;
            }
            String url = read(directory.resolve(".schema").resolve("url"));
            if (url != null && !url.isBlank()) {
                return url.lines().findFirst().orElseThrow().strip();
            }
        }
        return null;
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

    private static @Nullable String read(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : null;
        } catch (IOException e) {
            throw new DatabaseNotConfigured(null, "cannot read " + file, e);
        }
    }
}
