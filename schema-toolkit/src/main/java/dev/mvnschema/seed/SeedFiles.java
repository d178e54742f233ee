package dev.mvnschema.seed;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the seeds. */
final class SeedFiles {

    private SeedFiles() {}

    /**
     * The {@code *.sql}, {@code *.csv} and {@code *.json} files of a directory in the order of their names.
     *
     * @param directory need not exist
     * @param display how messages name a path
     * @throws DiagnosticException when the directory cannot be read
     */
    static List<SeedFile> in(Path directory, Function<Path, String> display) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(directory)) {
            return found.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(path -> path.getFileName().toString()))
                    .flatMap(path -> SeedFile.of(path, display.apply(path).replace('\\', '/')).stream())
                    .toList();
        } catch (IOException e) {
            throw unreadable(display.apply(directory), e);
        }
    }

    /**
     * The folder of an environment.
     *
     * @throws DiagnosticException when there is none
     */
    static Path folder(Path directory, String environment, Function<Path, String> display) {
        Path folder = directory.resolve(environment).normalize();
        if (!folder.startsWith(directory.normalize()) || !Files.isDirectory(folder)) {
            throw new DiagnosticException(Diagnostic.error(
                    SeedCode.NO_ENVIRONMENT,
                    "There is no folder " + display.apply(folder) + " with seeds for the environment \"" + environment
                            + "\".",
                    "Correct -Dschema.environment, or make the folder."));
        }
        return folder;
    }

    static DiagnosticException unreadable(String name, IOException e) {
        return new DiagnosticException(
                Diagnostic.error(
                                SeedCode.UNREADABLE,
                                name + " cannot be read.",
                                "Check that it is UTF-8 text and that you may read it.")
                        .because(String.valueOf(e.getMessage())),
                e);
    }
}
