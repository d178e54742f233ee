package dev.mvnschema.workflow;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code schema:migrate-dev}: brings the development database from its migrations to the schema, with a new migration for the
 * difference. Asks ({@code schema.acceptDataLoss}, {@code schema.name}) before it writes; writes whole files or none.
 */
public final class MigrateDev {

    private final Environment environment;

    public MigrateDev(Environment environment) {
        this.environment = environment;
    }

    /**
     * Checks the history, applies what is pending, and writes and applies what the schema adds.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when the schema or a migration has errors, the history was edited or
     *     has failed, the database drifted, or a question that must be answered was not
     */
    public Result run(Request request) {
        return Unfurnished.command(environment, request);
    }

    /**
     * What to do.
     *
     * @param name what the migration does, in words; null to ask
     * @param createOnly write the file and do not apply it
     * @param generate run {@link GenerateCode} at the end
     * @param packageChoice for {@link GenerateCode}
     * @param seed run {@link Seed} when this run created the first tables
     * @param seedEnvironment for {@link Seed}
     */
    public record Request(
            ProjectLayout layout,
            DatabaseOptions database,
            @Nullable String name,
            boolean createOnly,
            boolean generate,
            PackageChoice packageChoice,
            boolean seed,
            @Nullable String seedEnvironment) {

        /** Everything at its default. */
        public static Request of(ProjectLayout layout, DatabaseOptions database, PackageChoice packageChoice) {
            return new Request(layout, database, null, false, true, packageChoice, true, null);
        }
    }

    /**
     * What was done.
     *
     * @param outcome what happened, in one word
     * @param written the new migration files, with their {@code .conf} files
     * @param applied the names of the files applied by this run, older pending ones first
     * @param warnings what the new migration may lose, as shown before the confirmation
     * @param unmodelled by name, the objects in the database that the schema language cannot say; they stay as they are
     */
    public record Result(
            Outcome outcome,
            DatabaseAddress database,
            List<Path> written,
            List<String> applied,
            List<String> warnings,
            List<String> unmodelled,
            GenerateCode.@Nullable Result generated,
            Seed.@Nullable Result seeded) {

        public Result {
            written = List.copyOf(written);
            applied = List.copyOf(applied);
            warnings = List.copyOf(warnings);
            unmodelled = List.copyOf(unmodelled);
        }
    }

    /** How it ended when it did not fail. */
    public enum Outcome {
        /** Schema, migrations and database agree; nothing was written and nothing applied. */
        ALREADY_IN_SYNC,
        /** No new migration was needed; older ones were applied. */
        APPLIED_PENDING,
        /** A new migration was written and applied. */
        MIGRATED,
        /** A new migration was written and waits to be edited or applied. */
        CREATED_ONLY,
        /** A person said no; nothing was written. */
        CANCELLED
    }
}
