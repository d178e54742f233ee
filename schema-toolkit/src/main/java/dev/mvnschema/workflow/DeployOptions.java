package dev.mvnschema.workflow;

import dev.mvnschema.migration.deploy.DeploySettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user configured about a deploy; null stands for the usual. Durations are written as PostgreSQL writes them: {@code
 * 500ms}, {@code 5s}, {@code 2min}, {@code 1h}; {@code 0} is no limit.
 *
 * @param lockTimeout how long a statement waits for a lock before its migration is taken back and tried again; usually 2s
 * @param lockAttempts how often a migration is tried; usually 10
 * @param statementTimeout the longest that one statement may run; usually what the server says
 * @param lockWait how long to wait for another deploy; usually 5min
 * @param checkDrift replay the applied migrations in the shadow database first, and refuse when the database is something else
 * @param placeholders values of {@code ${name}} in migrations, besides Flyway's own, each {@code name=value}
 */
public record DeployOptions(
        @Nullable String lockTimeout,
        @Nullable Integer lockAttempts,
        @Nullable String statementTimeout,
        @Nullable String lockWait,
        boolean checkDrift,
        List<String> placeholders) {

    /** Nothing configured. */
    public static final DeployOptions USUAL = new DeployOptions(null, null, null, null, false, List.of());

    public DeployOptions {
        placeholders = List.copyOf(placeholders);
    }

    /**
     * The same as values.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when a duration cannot be understood
     */
    public DeploySettings settings() {
        return DeploySettings.of(lockTimeout, lockAttempts, statementTimeout, lockWait, placeholders);
    }
}
