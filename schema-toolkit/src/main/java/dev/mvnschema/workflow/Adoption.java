package dev.mvnschema.workflow;

import dev.mvnschema.migration.MigrationFile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an adoption will do.
 *
 * @param records what the history gets
 * @param pull whether the schema is to be pulled from the database
 */
record Adoption(AdoptedFiles files, List<Adoption.Applied> records, boolean pull) {

    Adoption {
        records = List.copyOf(records);
    }

    /** A migration that counts as applied; since now when there is no time. */
    record Applied(MigrationFile file, @Nullable Instant at) {}
}
