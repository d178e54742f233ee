package dev.mvnschema.oracle;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The cases of the folder {@code shared.dir}, which are no part of this repository. */
public final class SharedCases {

    private final Path folder;

    private SharedCases(Path folder) {
        this.folder = folder;
    }

    /** The shared cases; without them the calling test is skipped. */
    public static SharedCases require() {
        assumeThat(root())
                .as("the shared cases are absent; -Dshared.dir names their folder")
                .exists();
        return new SharedCases(root());
    }

    public static Optional<SharedCases> ifPresent() {
        return Files.exists(root()) ? Optional.of(new SharedCases(root())) : Optional.empty();
    }

    private static Path root() {
        return Path.of(System.getProperty("shared.dir", "../../shared"), "cases")
                .toAbsolutePath()
                .normalize();
    }

    /** A folder of cases, for example {@code psl-format}. */
    public Path folder(String name) {
        return folder.resolve(name);
    }

    /** Every schema: a single file, or all files of a project's folder, with paths relative to it. */
    public List<List<SchemaFile>> schemas() {
        List<List<SchemaFile>> schemas = new ArrayList<>();
        for (Path file : files(folder.resolve("psl-format"), SharedCases::isSchema)) {
            schemas.add(List.of(read(file.resolveSibling(""), file)));
        }
        for (Path file : files(folder.resolve("psl-validation"), SharedCases::isSchema)) {
            schemas.add(List.of(read(file.resolveSibling(""), file)));
        }
        Predicate<Path> isSchemaFolder = path -> Files.isDirectory(path)
                && List.of("head", "before", "after").stream().anyMatch(path::endsWith);
        for (Path directory : files(folder.resolve("real"), isSchemaFolder)) {
            schemas.add(schema(directory));
        }
        return schemas;
    }

    /** The different texts of all schema files. */
    public List<String> texts() {
        return schemas().stream()
                .flatMap(List::stream)
                .map(SchemaFile::text)
                .distinct()
                .toList();
    }

    /** The files of one schema: a file, or a folder with everything below it. */
    public static List<SchemaFile> schema(Path path) {
        Path root = Files.isDirectory(path) ? path : path.resolveSibling("");
        return files(path, SharedCases::isSchema).stream()
                .map(file -> read(root, file))
                .toList();
    }

    private static boolean isSchema(Path path) {
        return path.toString().endsWith(".prisma");
    }

    private static SchemaFile read(Path root, Path file) {
        try {
            return new SchemaFile(root.relativize(file).toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path root, Predicate<Path> filter) {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(filter).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
