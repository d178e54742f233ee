package dev.mvnschema.seed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The seeds of a project for one run, in their order: the common ones by name, then those of the environment by name. */
public final class Seeds {

    private final List<SeedStep> steps;

    private Seeds(List<SeedStep> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * Finds them.
     *
     * @param directory need not exist when no environment is named
     * @param environment the sub-folder, or null
     * @param schemas where the tables are, the usual one first
     * @param names what the schema calls them
     * @param seeders seeds in Java
     * @param display how messages name a path
     * @throws dev.mvnschema.diagnostic.DiagnosticException when a file cannot be read, or the environment has neither folder nor
     *     seeder
     */
    public static Seeds find(
            Path directory,
            @Nullable String environment,
            List<String> schemas,
            SeedNames names,
            JavaSeeders seeders,
            Function<Path, String> display) {
        List<SeedStep> steps =
                new ArrayList<>(ordered(SeedFiles.in(directory, display), seeders.common(), schemas, names));
        if (environment != null && !environment.isBlank()) {
            List<SeedStep> own = seeders.of(environment);
            boolean noFolder = !own.isEmpty() && !java.nio.file.Files.isDirectory(directory.resolve(environment));
            List<SeedFile> files =
                    noFolder ? List.of() : SeedFiles.in(SeedFiles.folder(directory, environment, display), display);
            steps.addAll(ordered(files, own, schemas, names));
        }
        return new Seeds(steps);
    }

    private static List<SeedStep> ordered(
            List<SeedFile> files, List<SeedStep> seeders, List<String> schemas, SeedNames names) {
        return Stream.concat(files.stream().map(file -> new FileStep(file, schemas, names)), seeders.stream())
                .sorted(Comparator.comparing(SeedStep::order))
                .toList();
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    List<SeedStep> steps() {
        return steps;
    }
}
