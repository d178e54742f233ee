package dev.mvnschema.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files that people write in this repository: everything but build output and hidden directories. */
final class Repository {

    private static final Set<String> NOT_WRITTEN = Set.of("target", "node_modules");

    private final Path root;

    private Repository(Path root) {
        this.root = root;
    }

    /** The repository under test; the build names its root, an IDE starts tests in the module. */
    static Repository here() {
        return new Repository(Path.of(System.getProperty("project.root", ".."))
                .toAbsolutePath()
                .normalize());
    }

    Path root() {
        return root;
    }

    /** Every written file whose name ends with one of the given endings, in a fixed order. */
    List<Path> files(String... endings) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return isWritten(directory) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (List.of(endings).stream().anyMatch(file.toString()::endsWith)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(null);
        return found;
    }

    /** The Java files of every module that are not tests. */
    List<Path> mainSources() {
        return files(".java").stream()
                .filter(file -> relative(file).contains("src/main/java/"))
                .toList();
    }

    String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isWritten(Path directory) {
        String name = directory.getFileName().toString();
        return directory.equals(root) || !(name.startsWith(".") || NOT_WRITTEN.contains(name));
    }
}
