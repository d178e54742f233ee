package dev.mvnschema.workflow;

import dev.mvnschema.seed.SeedFile;
import dev.mvnschema.seed.SeedFiles;
import dev.mvnschema.seed.SeedRunner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code schema:seed}: runs {@code *.sql} of the seed directory in the order of their names, then those of the environment's
 * sub-folder, all in one transaction. Running twice changes nothing as long as the files insert with {@code ON CONFLICT}.
 */
public final class Seed {

    private final Environment environment;

    public Seed(Environment environment) {
        this.environment = environment;
    }

    /**
     * Runs the seeds.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when a statement fails, naming file and line; nothing stays then
     */
    public Result run(Request request) {
        TargetDatabase target = new Databases(environment, request.layout(), request.database()).open(false);
        return run(request, target);
    }

    /** Whether its files can be read, without running them. */
    void check(Request request) {
        SeedFiles.read(request.layout().seedDirectory(), request.environmentName(), request.layout()::display);
    }

    /** On a database that was found before. */
    Result run(Request request, TargetDatabase target) {
        List<SeedFile> files =
                SeedFiles.read(request.layout().seedDirectory(), request.environmentName(), request.layout()::display);
        List<SeededFile> seeded = new ArrayList<>();
        if (!files.isEmpty()) {
            List<Long> rows = new SeedRunner(environment.reporter()).run(target.connections(), files);
            for (int i = 0; i < files.size(); i++) {
                seeded.add(new SeededFile(files.get(i).source().name(), rows.get(i)));
            }
        }
        return new Result(target.address(), seeded);
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
     * @param files what ran, in order; empty when there is no seed file
     */
    public record Result(DatabaseAddress database, List<SeededFile> files) {

        public Result {
            files = List.copyOf(files);
        }

        /** The rows of all files together. */
        public long rows() {
            return files.stream().mapToLong(SeededFile::rows).sum();
        }
    }

    /**
     * What one file did.
     *
     * @param rows inserted, updated or deleted by the statements of the file
     */
    public record SeededFile(String file, long rows) {}
}
