package dev.mvnschema.workflow;

import dev.mvnschema.migration.MigrationRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code schema:status} found.
 *
 * @param migrations in the order of their versions
 * @param unmanaged whether the database has tables and no migration history, so that a deploy refuses it
 * @param unfinished how far failed migrations came, of which that is known
 * @param driftSkipped why drift was not looked for; null when it was
 * @param drift one line per difference between what the applied migrations make and what is there; empty without drift or when
 *     it was not looked for
 * @param unmodelled by name, the objects in the database that the schema language cannot say
 */
public record StatusResult(
        DatabaseAddress database,
        List<MigrationRecord> migrations,
        boolean unmanaged,
        List<UnfinishedMigration> unfinished,
        @Nullable String driftSkipped,
        List<String> drift,
        List<String> unmodelled,
        Verdict verdict) {

    public StatusResult {
        migrations = List.copyOf(migrations);
        unfinished = List.copyOf(unfinished);
        drift = List.copyOf(drift);
        unmodelled = List.copyOf(unmodelled);
    }

    /** Whether drift was looked for. */
    public boolean driftChecked() {
        return driftSkipped == null;
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
