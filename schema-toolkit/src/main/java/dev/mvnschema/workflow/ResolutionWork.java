package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.migration.HistoryRow;
import dev.mvnschema.migration.MigrationComparison;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.migration.MigrationFile;
import dev.mvnschema.migration.MigrationRecord;
import dev.mvnschema.migration.MigrationState;
import dev.mvnschema.migration.Version;
import dev.mvnschema.migration.deploy.HistoryEdit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@link HistoryResolution} decides while it holds the lock: which migration is meant, and whether that makes sense. */
record ResolutionWork(HistoryEdit edit, MigrationDirectory directory, MigrationComparison comparison) {

    static ResolutionWork of(HistoryEdit edit, MigrationDirectory directory) {
        return new ResolutionWork(edit, directory, MigrationComparison.of(directory, edit.history()));
    }

    /** The migrations that the names mean, {@code all} for those in the states; each other is judged. */
    Set<MigrationRecord> choose(List<String> names, Set<MigrationState> all, Function<String, MigrationRecord> judge) {
        Set<MigrationRecord> chosen = new LinkedHashSet<>();
        for (String name : names) {
            if (name.strip().equalsIgnoreCase(NamedMigrations.ALL)) {
                chosen.addAll(comparison.in(all.toArray(MigrationState[]::new)));
            } else {
                chosen.add(judge.apply(name));
            }
        }
        return chosen;
    }

    MigrationRecord toApply(String name) {
        MigrationRecord record = named(name);
        if (record == null) {
            throw notInDirectory(name);
        }
        return switch (record.state()) {
            case PENDING, OUT_OF_ORDER, FAILED, APPLYING -> record;
            case MISSING -> throw notInDirectory(name);
            case IGNORED ->
                throw refuse(
                        OperationCode.ALREADY_APPLIED,
                        "The migration " + record.file() + " lies below the baseline, so it counts as applied.",
                        "Nothing has to be done.");
            case APPLIED, EDITED, BASELINE ->
                throw refuse(
                        OperationCode.ALREADY_APPLIED,
                        "The migration " + record.file() + " is already recorded as applied in this database.",
                        "Nothing has to be done; schema:status shows the history.");
        };
    }

    MigrationRecord toRollBack(String name) {
        MigrationRecord record = inHistory(name);
        if (record.state() == MigrationState.FAILED) {
            return record;
        }
        throw refuse(
                OperationCode.NOT_FAILED,
                "The migration " + record.file() + " did not fail, so it is not forgotten.",
                "To take back what it did, write a migration that undoes it.");
    }

    MigrationRecord toAccept(String name) {
        MigrationRecord record = inHistory(name);
        if (record.state() == MigrationState.EDITED) {
            return record;
        }
        throw refuse(
                OperationCode.NOT_EDITED,
                "The migration " + record.file() + " was not edited since it was applied.",
                "Nothing has to be done; schema:status shows which files were edited.");
    }

    /** Takes away what the history and the ledger say about it. */
    void forget(MigrationRecord record) {
        for (HistoryRow row : rows(record)) {
            edit.remove(row);
            edit.forgetProgress(row.script());
        }
    }

    /** Its rows in the history; none for what is pending. */
    List<HistoryRow> rows(MigrationRecord record) {
        Version version = version(record);
        return edit.history().rows().stream()
                .filter(row -> version == null
                        ? row.version() == null && row.description().equals(record.description())
                        : version.equals(row.version()))
                .toList();
    }

    /** Its file. */
    MigrationFile file(MigrationRecord record) {
        Version version = version(record);
        return Stream.concat(directory.versioned().stream(), directory.repeatable().stream())
                .filter(file -> version == null
                        ? file.repeatable() && file.description().equals(record.description())
                        : version.equals(file.version()))
                .findFirst()
                .orElseThrow(() -> notInDirectory(record.file()));
    }

    private MigrationRecord inHistory(String name) {
        MigrationRecord record = named(name);
        if (record == null || rows(record).isEmpty()) {
            throw refuse(
                    OperationCode.NEVER_APPLIED,
                    "The migration \"" + name + "\" was never applied to this database.",
                    "schema:status lists the history; a whole file name or version is needed.");
        }
        return record;
    }

    private @Nullable MigrationRecord named(String name) {
        return new NamedMigrations(comparison.records()).find(name).orElse(null);
    }

    private static @Nullable Version version(MigrationRecord record) {
        return record.version() == null ? null : new Version(record.version());
    }

    private static DiagnosticException notInDirectory(String name) {
        return refuse(
                OperationCode.NOT_IN_DIRECTORY,
                "No migration file has the version or name \"" + name + "\".",
                "schema:status lists the migrations; a whole file name or version is needed.");
    }

    private static DiagnosticException refuse(OperationCode code, String message, String next) {
        return new DiagnosticException(Diagnostic.error(code, message, next));
    }
}
