package dev.mvnschema.psl.resolve;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.psl.code.FileCode;
import dev.mvnschema.psl.syntax.SchemaParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The schema files of a folder, {@code **}{@code /*.prisma}, in a fixed order: by their path, compared character by character.
 *
 * @param files at least one
 */
public record SchemaFiles(List<SchemaFile> files) {

    private static final String ENDING = ".prisma";

    public SchemaFiles {
        files = List.copyOf(files);
    }

    /** A file and its text. */
    public record SchemaFile(Path path, SourceText source) {}

    /**
     * Reads a folder, or a single file.
     *
     * @param base messages name files relative to it
     * @throws DiagnosticException when there is no file, or one cannot be read
     */
    public static SchemaFiles read(Path location, Path base) {
        List<Path> paths = paths(location, base);
        if (paths.isEmpty()) {
            throw none(location, base);
        }
        return new SchemaFiles(paths.stream()
                .map(path -> new SchemaFile(path, text(path, base)))
                .toList());
    }

    /** The files parsed and resolved together. */
    public Resolution resolve() {
        return new SchemaResolver()
                .resolve(files.stream()
                        .map(file -> SchemaParser.parse(file.source()))
                        .toList());
    }

    private static List<Path> paths(Path location, Path base) {
        try (Stream<Path> found = Files.walk(location)) {
            return found.filter(path -> path.getFileName().toString().endsWith(ENDING) && Files.isRegularFile(path))
                    .sorted(Comparator.comparing(path -> slashed(location, path)))
                    .toList();
        } catch (NoSuchFileException missing) {
            throw none(location, base);
        } catch (IOException unreadable) {
            throw unreadable(location, base, unreadable);
        }
    }

    private static String slashed(Path base, Path path) {
        return base.relativize(path).toString().replace('\\', '/');
    }

    private static SourceText text(Path path, Path base) {
        try {
            return new SourceText(display(path, base), Files.readString(path));
        } catch (CharacterCodingException notUtf8) {
            throw failure(
                    FileCode.NOT_UTF8, "The schema file " + display(path, base) + " is not valid UTF-8.", notUtf8);
        } catch (IOException unreadable) {
            throw unreadable(path, base, unreadable);
        }
    }

    private static DiagnosticException none(Path location, Path base) {
        return new DiagnosticException(Diagnostic.error(
                FileCode.NO_FILE,
                "There is no schema file in " + display(location, base) + ".",
                FileCode.NO_FILE.advice()));
    }

    private static DiagnosticException unreadable(Path path, Path base, IOException cause) {
        return failure(
                FileCode.UNREADABLE,
                display(path, base) + " cannot be read: " + cause.getClass().getSimpleName() + " " + cause.getMessage()
                        + ".",
                cause);
    }

    private static DiagnosticException failure(FileCode code, String message, IOException cause) {
        return new DiagnosticException(Diagnostic.error(code, message, code.advice()), cause);
    }

    private static String display(Path path, Path base) {
        Path absolute = path.toAbsolutePath().normalize();
        Path root = base.toAbsolutePath().normalize();
        return absolute.startsWith(root) && !absolute.equals(root) ? slashed(root, absolute) : absolute.toString();
    }
}
