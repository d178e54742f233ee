package dev.mvnschema.workflow;

import dev.mvnschema.seed.ClassPathSeeders;
import dev.mvnschema.seed.JavaSeeders;
import dev.mvnschema.seed.SeedRunner;
import dev.mvnschema.seed.SeededStep;
import dev.mvnschema.seed.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code schema:seed}: runs the SQL, CSV and JSON files of the seed directory and the seeders of the project in the order of their
 * names, then those of the environment, all in one transaction. Running twice changes nothing, as far as SQL files and seeders in
 * Java are written so.
 */
public final class Seed {

    private final Environment environment;

    public Seed(Environment environment) {
        this.environment = environment;
    }

    /**
     * Runs the seeds.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when one fails, naming file and line; nothing stays then
     */
    public Result run(Request request) {
        return run(request, new Databases(environment, request.layout(), request.database()).open(false));
    }

    /** Whether they can be found and loaded, without running them. */
    void check(Request request) {
        with(request, List.of(), Seeds::isEmpty);
    }

    /** On a database that was found before. */
    Result run(Request request, TargetDatabase target) {
        List<SeededStep> done = with(
                request,
                target.allSchemas(),
                seeds -> seeds.isEmpty()
                        ? List.of()
                        : new SeedRunner(environment.reporter()).run(target.connections(), target.schema(), seeds));
        return new Result(target.address(), done);
    }

    private <T> T with(Request request, List<String> schemas, Function<Seeds, T> work) {
        List<Path> classPath = environment.classPath().entries();
        if (classPath.isEmpty()) {
            return work.apply(seeds(request, schemas, JavaSeeders.NONE));
        }
        try (ClassPathSeeders seeders = ClassPathSeeders.of(classPath)) {
            return work.apply(seeds(request, schemas, seeders));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Seeds seeds(Request request, List<String> schemas, JavaSeeders seeders) {
        ProjectLayout layout = request.layout();
        return Seeds.find(
                layout.seedDirectory(),
                request.environmentName(),
                schemas,
                new SchemaSeedNames(layout),
                seeders,
                layout::display);
    }

    /**
     * What to do.
     *
     * @param environmentName the sub-folder: {@code test}, {@code production}; null for the common files only
     */
    public record Request(
            ProjectLayout layout,
            DatabaseOptions database,
            @Nullable String environmentName) {}

    /**
     * What was done.
     *
     * @param steps what ran, in order; empty when there is no seed
     */
    public record Result(DatabaseAddress database, List<SeededStep> steps) {

        public Result {
            steps = List.copyOf(steps);
        }

        /** The rows that all of them changed together. */
        public long rows() {
            return steps.stream().mapToLong(step -> step.changes().total()).sum();
        }

        /** {@code 2 inserted, 1 updated, 7 unchanged}, one line per seed and one for all. */
        public List<String> lines() {
            return new SeedReport(database.toString(), steps).lines();
        }
    }
}
