package dev.mvnschema.workflow;

import dev.mvnschema.migration.MigrationRecord;
import java.util.List;

/** {@code schema:status}: how the migration directory, the history and the database stand to one another. Changes nothing. */
public final class Status {

    private final Environment environment;

    public Status(Environment environment) {
        this.environment = environment;
    }

    /**
     * Compares.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when the database cannot be read; whatever is wrong with the
     *     migrations is in the result
     */
    public Result run(Request request) {
        return Unfurnished.command(environment, request);
    }

    /**
     * What to do.
     *
     * @param checkDrift replay the applied migrations in the shadow database and compare the result with the database
     */
    public record Request(ProjectLayout layout, DatabaseOptions database, boolean checkDrift) {}

    /**
     * What was done.
     *
     * @param migrations in the order of their versions
     * @param drift one line per difference between what the applied migrations make and what is there; empty without drift
     *     or when it was not checked
     * @param unmodelled by name, the objects in the database that the schema language cannot say
     */
    public record Result(
            DatabaseAddress database,
            List<MigrationRecord> migrations,
            boolean driftChecked,
            List<String> drift,
            List<String> unmodelled,
            Verdict verdict) {

        public Result {
            migrations = List.copyOf(migrations);
            drift = List.copyOf(drift);
            unmodelled = List.copyOf(unmodelled);
        }
    }

    /** The worst thing found. An error that ends the command has the exit code 1. */
    public enum Verdict {
        UP_TO_DATE(0),
        PENDING(2),
        FAILED_OR_EDITED(3),
        DRIFT(4);

        private final int exitCode;

        Verdict(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }
}
