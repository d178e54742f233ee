package dev.mvnschema.workflow;

import java.nio.file.Path;

/**
 * Where the files of a project are. All paths absolute.
 *
 * @param baseDirectory the directory of the module; messages name files relative to it
 * @param schemaDirectory holds {@code **}{@code /*.prisma}, any number, in any order
 * @param migrationsDirectory Flyway's files, and nothing but them
 * @param seedDirectory {@code *.sql}, run in the order of their names, and one sub-folder per environment
 * @param serverDirectory the embedded server's data, port and log; never part of the sources
 * @param generatedSources where {@code generate} writes
 */
public record ProjectLayout(
        Path baseDirectory,
        Path schemaDirectory,
        Path migrationsDirectory,
        Path seedDirectory,
        Path serverDirectory,
        Path generatedSources) {

    /** The usual places. */
    public static ProjectLayout of(Path baseDirectory) {
        Path base = baseDirectory.toAbsolutePath().normalize();
        return new ProjectLayout(
                base,
                base.resolve("src/main/schema"),
                base.resolve("src/main/resources/db/migration"),
                base.resolve("src/main/schema/seed"),
                base.resolve(".schema"),
                base.resolve("target/generated-sources/schema"));
    }

    public ProjectLayout withSchemaDirectory(Path directory) {
        return new ProjectLayout(
                baseDirectory, directory, migrationsDirectory, seedDirectory, serverDirectory, generatedSources);
    }

    public ProjectLayout withMigrationsDirectory(Path directory) {
        return new ProjectLayout(
                baseDirectory, schemaDirectory, directory, seedDirectory, serverDirectory, generatedSources);
    }

    public ProjectLayout withSeedDirectory(Path directory) {
        return new ProjectLayout(
                baseDirectory, schemaDirectory, migrationsDirectory, directory, serverDirectory, generatedSources);
    }

    public ProjectLayout withServerDirectory(Path directory) {
        return new ProjectLayout(
                baseDirectory, schemaDirectory, migrationsDirectory, seedDirectory, directory, generatedSources);
    }

    public ProjectLayout withGeneratedSources(Path directory) {
        return new ProjectLayout(
                baseDirectory, schemaDirectory, migrationsDirectory, seedDirectory, serverDirectory, directory);
    }

    /** A path as messages show it: relative to the base directory when it lies inside. */
    public String display(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(baseDirectory) ? baseDirectory.relativize(absolute) : absolute;
        return shown.toString();
    }
}
