package dev.mvnschema.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directory and the history, side by side.
 *
 * @param records one per migration, in the order of their versions, repeatable ones last
 * @param applied the files that are applied, in the order in which they make the database what it is
 * @param pending the files that wait, in the order in which they will run
 * @param failed the files of which the history says that they failed, in the same order
 */
public record MigrationComparison(
        List<MigrationRecord> records,
        List<MigrationFile> applied,
        List<MigrationFile> pending,
        List<MigrationFile> failed) {

    private static final String BASELINE = "BASELINE";
    private static final String DELETED = "DELETE";
    /** Rows that are about a version and no migration file. */
    private static final Set<String> NOTES = Set.of("SCHEMA", DELETED);

    public MigrationComparison {
        records = List.copyOf(records);
        applied = List.copyOf(applied);
        pending = List.copyOf(pending);
        failed = List.copyOf(failed);
    }

    /** Compares. */
    public static MigrationComparison of(MigrationDirectory directory, MigrationHistory history) {
        return new Builder(history).build(directory);
    }

    /** All files, applied and pending. */
    public List<MigrationFile> files() {
        return Stream.concat(applied.stream(), pending.stream()).toList();
    }

    /** What a deploy has to do: failed and pending files, in the order in which they run. */
    public List<MigrationFile> toRun() {
        if (failed.isEmpty()) {
            return pending;
        }
        return Stream.concat(failed.stream(), pending.stream())
                .sorted(MigrationFile.ORDER)
                .toList();
    }

    /**
     * The same, while another deploy is at work.
     *
     * @param scripts what it may be working on: of these, the history says that they failed until they are finished
     */
    public MigrationComparison whileApplying(Set<String> scripts) {
        List<MigrationRecord> told = records.stream()
                .map(record -> record.state() == MigrationState.FAILED && scripts.contains(record.file())
                        ? record.in(MigrationState.APPLYING)
                        : record)
                .toList();
        return new MigrationComparison(told, applied, pending, failed);
    }

    /** The highest version that a file or the history knows. */
    public Optional<Version> lastVersion() {
        return records.stream()
                .map(MigrationRecord::version)
                .flatMap(Stream::ofNullable)
                .map(Version::new)
                .max(Comparator.naturalOrder());
    }

    /** The records in one of the states. */
    public List<MigrationRecord> in(MigrationState... states) {
        Set<MigrationState> wanted = Set.of(states);
        return records.stream()
                .filter(record -> wanted.contains(record.state()))
                .toList();
    }

    private static final class Builder {

        private final TreeMap<Version, HistoryRow> byVersion = new TreeMap<>();
        private final Map<String, HistoryRow> repeatables = new HashMap<>();
        private final List<MigrationRecord> records = new ArrayList<>();
        private final List<MigrationFile> applied = new ArrayList<>();
        private final List<MigrationFile> pending = new ArrayList<>();
        private final List<MigrationFile> failed = new ArrayList<>();
        private @Nullable Version baseline;

        Builder(MigrationHistory history) {
            for (HistoryRow row : history.rows()) {
                Version version = row.version();
                if (version == null) {
                    if (!NOTES.contains(row.type())) {
                        repeatables.put(row.description(), row);
                    }
                } else if (row.type().equals(DELETED)) {
                    byVersion.remove(version);
                } else {
                    byVersion.put(version, row);
                    baseline = row.type().equals(BASELINE) ? version : baseline;
                }
            }
        }

        MigrationComparison build(MigrationDirectory directory) {
            Map<Version, MigrationFile> files = new HashMap<>();
            for (MigrationFile file : directory.versioned()) {
                files.put(MigrationDirectory.version(file), file);
                versioned(file, byVersion.get(MigrationDirectory.version(file)));
            }
            byVersion.forEach((version, row) -> {
                if (!files.containsKey(version)) {
                    add(row, withoutFile(row));
                }
            });
            records.sort(Comparator.comparing(record -> version(record.version())));
            directory.repeatable().forEach(this::repeatable);
            return new MigrationComparison(records, applied, pending, failed);
        }

        private void versioned(MigrationFile file, @Nullable HistoryRow row) {
            Version version = MigrationDirectory.version(file);
            if (row != null) {
                MigrationState state = withFile(file, row);
                add(row, state);
                (state == MigrationState.FAILED ? failed : applied).add(file);
            } else if (baseline != null && version.compareTo(baseline) <= 0) {
                // The baseline says that the database is as if it had been applied.
                add(file, MigrationState.IGNORED);
                applied.add(file);
            } else {
                boolean late = !byVersion.isEmpty() && version.compareTo(byVersion.lastKey()) < 0;
                add(file, late ? MigrationState.OUT_OF_ORDER : MigrationState.PENDING);
                pending.add(file);
            }
        }

        private void repeatable(MigrationFile file) {
            HistoryRow row = repeatables.get(file.description());
            boolean current = row != null && row.success() && matches(file, row);
            if (row != null && (current || !row.success())) {
                add(row, current ? MigrationState.APPLIED : MigrationState.FAILED);
                (current ? applied : failed).add(file);
            } else {
                add(file, MigrationState.PENDING);
                pending.add(file);
            }
        }

        private static MigrationState withFile(MigrationFile file, HistoryRow row) {
            if (!row.success()) {
                return MigrationState.FAILED;
            }
            if (row.type().equals(BASELINE)) {
                return MigrationState.BASELINE;
            }
            return matches(file, row) ? MigrationState.APPLIED : MigrationState.EDITED;
        }

        private static MigrationState withoutFile(HistoryRow row) {
            if (!row.success()) {
                return MigrationState.FAILED;
            }
            return row.type().equals(BASELINE) ? MigrationState.BASELINE : MigrationState.MISSING;
        }

        private static boolean matches(MigrationFile file, HistoryRow row) {
            return row.checksum() == null || row.checksum() == file.checksum();
        }

        private void add(HistoryRow row, MigrationState state) {
            records.add(new MigrationRecord(
                    row.version() == null ? null : row.version().text(),
                    row.description(),
                    row.script(),
                    state,
                    row.appliedAt(),
                    row.appliedBy(),
                    row.took()));
        }

        private void add(MigrationFile file, MigrationState state) {
            records.add(new MigrationRecord(
                    file.version() == null ? null : file.version().text(),
                    file.description(),
                    file.script(),
                    state,
                    null,
                    null,
                    null));
        }

        private static Version version(@Nullable String text) {
            return new Version(text == null ? "0" : text);
        }
    }
}
