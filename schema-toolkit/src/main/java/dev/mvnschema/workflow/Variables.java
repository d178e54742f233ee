package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The environment variables of the process, and behind them those of the nearest {@code .env} file of the project. */
public final class Variables {

    private final Map<String, String> process;
    private final Map<String, String> file;

    private Variables(Map<String, String> process, Map<String, String> file) {
        this.process = process;
        this.file = file;
    }

    /**
     * Looks for {@code .env} in the base directory, in the folder {@code prisma} below it, where Prisma looks too, and above it,
     * up to the directory of the repository or of the build.
     */
    public static Variables of(Map<String, String> process, ProjectLayout layout) {
        Path found = find(layout.baseDirectory());
        if (found == null) {
            return new Variables(process, Map.of());
        }
        try {
            return new Variables(process, new DotEnv(process).parse(Files.readString(found)));
        } catch (IOException e) {
            throw new DiagnosticException(
                    Diagnostic.error(
                                    ConfigurationCode.DOT_ENV,
                                    "The file " + layout.display(found) + " cannot be read.",
                                    "Check that it is UTF-8 text and that you may read it.")
                            .because(String.valueOf(e.getMessage())),
                    e);
        }
    }

    /** Null when it is set nowhere, or to nothing. */
    public @Nullable String get(String name) {
        String value = process.getOrDefault(name, "");
        if (value.isBlank()) {
            value = file.getOrDefault(name, "");
        }
        return value.isBlank() ? null : value;
    }

    private static @Nullable Path find(Path base) {
        for (Path directory = base; directory != null; directory = directory.getParent()) {
            for (String name : directory.equals(base) ? List.of(".env", "prisma/.env") : List.of(".env")) {
                Path candidate = directory.resolve(name);
                if (Files.isRegularFile(candidate)) {
                    return candidate;
                }
            }
            if (Files.exists(directory.resolve(".git")) || Files.isDirectory(directory.resolve(".mvn"))) {
                return null;
            }
        }
        return null;
    }
}
