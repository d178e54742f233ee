package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.psl.resolve.Resolution;
import dev.mvnschema.psl.resolve.SchemaResolver;
import dev.mvnschema.psl.syntax.ParsedFile;
import dev.mvnschema.psl.syntax.SchemaParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The schema files of a project as they are on disk, in the order of their paths. */
final class SchemaFiles {

    /** A file and its text, which is named as messages show it. */
    record File(Path path, SourceText source) {

        ParsedFile parse() {
            return SchemaParser.parse(source);
        }
    }

    private final List<File> files;

    private SchemaFiles(List<File> files) {
        this.files = files;
    }

    /**
     * Reads every {@code *.prisma} file below the schema directory, at least one.
     *
     * @throws DiagnosticException SCH1001 when there is none, SCH1002 when one is not UTF-8
     * @throws UncheckedIOException when a file cannot be read
     */
    static SchemaFiles read(ProjectLayout layout) {
        List<File> files = paths(layout.schemaDirectory()).stream()
                .map(path -> new File(path, new SourceText(name(layout, path), text(layout, path))))
                .sorted(Comparator.comparing(file -> file.source().name()))
                .toList();
        if (files.isEmpty()) {
            throw new DiagnosticException(Diagnostic.error(
                    SchemaFileCode.NO_FILES,
                    "There is no *.prisma file in " + name(layout, layout.schemaDirectory()) + ".",
                    "Write a first schema to "
                            + name(layout, layout.schemaDirectory().resolve("schema.prisma"))
                            + ", or let schema:init do it.",
                    "When the schema stands elsewhere, name its directory with -Dschema.schemaDirectory."));
        }
        return new SchemaFiles(files);
    }

    List<File> files() {
        return files;
    }

    List<Path> paths() {
        return files.stream().map(File::path).toList();
    }

    List<ParsedFile> parse() {
        return files.stream().map(File::parse).toList();
    }

    /**
     * The schema that the files make together.
     *
     * @throws DiagnosticException with every error
     */
    LoadedSchema resolve() {
        Resolution resolution = new SchemaResolver().resolve(parse());
        Schema schema = resolution.orThrow();
        return new LoadedSchema(schema, resolution.diagnostics(), paths());
    }

    private static List<Path> paths(Path directory) {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(directory, FileVisitOption.FOLLOW_LINKS)) {
            return found.filter(path -> path.toString().endsWith(".prisma") && Files.isRegularFile(path))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(ProjectLayout layout, Path path) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DiagnosticException(
                    Diagnostic.error(
                            SchemaFileCode.NOT_UTF_8,
                            name(layout, path) + " is not UTF-8 text.",
                            "Save it in UTF-8; schema files have no other encoding."),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(ProjectLayout layout, Path path) {
        return layout.display(path).replace('\\', '/');
    }
}
