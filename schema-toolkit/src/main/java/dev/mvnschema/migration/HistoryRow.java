package dev.mvnschema.migration;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of Flyway's history table.
 *
 * @param version null for repeatable migrations and for the note that a schema was created
 * @param type {@code SQL}, {@code BASELINE}, {@code SCHEMA}, {@code DELETE} and so on
 */
public record HistoryRow(
        int rank,
        @Nullable Version version,
        String description,
        String type,
        String script,
        @Nullable Integer checksum,
        String appliedBy,
        Instant appliedAt,
        Duration took,
        boolean success) {}
