package dev.mvnschema.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Finds what a page or a list calls a test: a class ({@code DeployTest}), a project of {@code src-it}, or a script. */
final class TestNames {

    private TestNames() {}

    static boolean exists(Path root, String name) throws IOException {
        if (name.contains("/")) {
            Path path = root.resolve(name);
            return Files.isRegularFile(path) || Files.isRegularFile(path.resolve("invoker.properties"));
        }
        try (Stream<Path> modules = Files.walk(root, 2)) {
            for (Path module : modules.filter(Files::isDirectory).toList()) {
                Path tests = module.resolve("src/test/java");
                if (Files.isDirectory(tests) && contains(tests, name + ".java")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean contains(Path directory, String name) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.anyMatch(file -> file.getFileName().toString().equals(name));
        }
    }
}
