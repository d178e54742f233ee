package dev.mvnschema.workflow;

import dev.mvnschema.migration.PrismaMigrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files of a project of Prisma.
 *
 * @param schema the schema files, each with its path below the schema folder
 * @param migrations empty when there are none
 */
record PrismaProject(Map<Path, Path> schema, PrismaMigrations migrations) {

    /** Where Prisma's own commands look for a schema first. */
    static Path folder(ProjectLayout layout) {
        return layout.baseDirectory().resolve("prisma");
    }

    /** Of a folder {@code prisma}; empty when it does not exist. */
    static PrismaProject read(Path folder) {
        Path migrations = folder.resolve("migrations");
        return new PrismaProject(
                schema(folder, migrations),
                PrismaMigrations.isDirectory(migrations)
                        ? PrismaMigrations.read(migrations)
                        : new PrismaMigrations(List.of()));
    }

    boolean isEmpty() {
        return schema.isEmpty() && migrations.migrations().isEmpty();
    }

    private static Map<Path, Path> schema(Path folder, Path migrations) {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        List<Path> found;
        try (Stream<Path> files = Files.walk(folder)) {
            found = new ArrayList<>(files.filter(file -> file.toString().endsWith(".prisma")
                            && !file.startsWith(migrations)
                            && !file.toString().contains("node_modules")
                            && Files.isRegularFile(file))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path inner = folder.resolve("schema");
        Path root = !found.isEmpty() && found.stream().allMatch(file -> file.startsWith(inner)) ? inner : folder;
        Map<Path, Path> schema = new LinkedHashMap<>();
        found.forEach(file -> schema.put(file, root.relativize(file)));
        return schema;
    }
}
