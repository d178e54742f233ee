package dev.mvnschema.seed;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the seeds. */
public final class SeedFiles {

    private SeedFiles() {}

    /**
     * The {@code *.sql} files of the directory in the order of their names, then those of the environment's sub-folder.
     *
     * @param directory need not exist when no environment is named
     * @param environment the sub-folder, or null
     * @param display how messages name a path
     * @throws DiagnosticException when a file cannot be read, or the environment has no folder
     */
    public static List<SeedFile> read(Path directory, @Nullable String environment, Function<Path, String> display) {
        List<SeedFile> files = new ArrayList<>(in(directory, display));
        if (environment != null && !environment.isBlank()) {
            Path folder = directory.resolve(environment).normalize();
            if (!folder.startsWith(directory.normalize()) || !Files.isDirectory(folder)) {
                throw new DiagnosticException(Diagnostic.error(
                        SeedCode.NO_ENVIRONMENT,
                        "There is no folder " + display.apply(folder) + " with seeds for the environment \""
                                + environment + "\".",
                        "Correct -Dschema.environment, or make the folder."));
            }
            files.addAll(in(folder, display));
        }
        return files;
    }

    private static List<SeedFile> in(Path directory, Function<Path, String> display) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<SeedFile> files = new ArrayList<>();
        for (Path path : sqlFiles(directory, display)) {
            String name = display.apply(path).replace('\\', '/');
            try {
                files.add(new SeedFile(path, new SourceText(name, Files.readString(path))));
            } catch (IOException e) {
                throw unreadable(name, e);
            }
        }
        return files;
    }

    private static List<Path> sqlFiles(Path directory, Function<Path, String> display) {
        try (Stream<Path> found = Files.list(directory)) {
            return found.filter(path -> path.toString().endsWith(".sql") && Files.isRegularFile(path))
                    .sorted(Comparator.comparing(path -> path.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw unreadable(display.apply(directory), e);
        }
    }

    private static DiagnosticException unreadable(String name, IOException e) {
        return new DiagnosticException(
                Diagnostic.error(
                                SeedCode.UNREADABLE,
                                name + " cannot be read.",
                                "Check that it is UTF-8 text and that you may read it.")
                        .because(String.valueOf(e.getMessage())),
                e);
    }
}
