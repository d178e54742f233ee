package dev.mvnschema.migration;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One migration as {@code status} shows it.
 *
 * @param version {@code 20261122101500}; null for a repeatable migration ({@code R__…})
 * @param description the slug, with spaces
 * @param file the name of the file, or of what the database remembers of it
 * @param appliedAt when, by whom and how long, for what the database knows
 */
public record MigrationRecord(
        @Nullable String version,
        String description,
        String file,
        MigrationState state,
        @Nullable Instant appliedAt,
        @Nullable String appliedBy,
        @Nullable Duration took) {

    /** The same in another state. */
    MigrationRecord in(MigrationState other) {
        return new MigrationRecord(version, description, file, other, appliedAt, appliedBy, took);
    }
}
