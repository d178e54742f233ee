package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.migration.MigrationRecord;
import dev.mvnschema.migration.MigrationState;
import dev.mvnschema.migration.deploy.HistoryEdit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Says in the history what a person knows better than it: that a migration is applied, that a failed one was undone, that an edit
 * changes nothing. Runs no migration. What is asked for is judged under the lock of deploys, and done wholly or not at all.
 */
public final class HistoryResolution {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Set<MigrationState> WAITING = Set.of(MigrationState.PENDING, MigrationState.OUT_OF_ORDER);

    private final TargetDatabase target;
    private final MigrationDirectory directory;
    private final Reporter reporter;

    public HistoryResolution(TargetDatabase target, MigrationDirectory directory, Reporter reporter) {
        this.reporter = reporter;
        this.target = target;
        this.directory = directory;
    }

    /**
     * Records files as applied that were applied by other means. A failed row of the same migration is replaced.
     *
     * @param names versions or names; {@code all} for every file that is pending
     * @return the files, in order; with {@code all} perhaps none
     * @throws DiagnosticException when one is not in the directory, is applied already, or would leave a pending one behind it
     */
    public List<String> applied(List<String> names) {
        return edit(work -> {
            Set<MigrationRecord> chosen = work.choose(names, WAITING, work::toApply);
            refuseGaps(work, chosen);
            work.edit().createTable();
            List<String> done = new ArrayList<>();
            for (MigrationRecord record : work.comparison().records()) {
                if (chosen.contains(record)) {
                    work.forget(record);
                    work.edit().add(work.file(record));
                    done.add(record.file());
                }
            }
            return done;
        });
    }

    /**
     * Forgets failed attempts whose traces were removed by hand, so that the next deploy runs the files anew.
     *
     * @param names versions or names; {@code all} for every one that failed
     * @throws DiagnosticException when one was never applied, or did not fail
     */
    public List<String> rolledBack(List<String> names) {
        return edit(work -> {
            Set<MigrationRecord> chosen = work.choose(names, Set.of(MigrationState.FAILED), work::toRollBack);
            chosen.forEach(work::forget);
            return files(chosen);
        });
    }

    /**
     * Accepts the text that applied files have now. Whether that is right was found out before.
     *
     * @param names versions or names; {@code all} for every one that was edited
     * @throws DiagnosticException when one was never applied, or was not edited
     */
    public List<String> edited(List<String> names) {
        return edit(work -> {
            Set<MigrationRecord> chosen = work.choose(names, Set.of(MigrationState.EDITED), work::toAccept);
            for (MigrationRecord record : chosen) {
                int checksum = work.file(record).checksum();
                work.rows(record).forEach(row -> work.edit().accept(row, checksum));
            }
            return files(chosen);
        });
    }

    private List<String> edit(Function<ResolutionWork, List<String>> change) {
        return HistoryEdit.run(
                target.connections(),
                target.schema(),
                reporter,
                PATIENCE,
                edit -> change.apply(ResolutionWork.of(edit, directory)));
    }

    /** A migration that is pending below an applied one would never run. */
    private static void refuseGaps(ResolutionWork work, Set<MigrationRecord> chosen) {
        List<String> before = new ArrayList<>();
        for (MigrationRecord record : work.comparison().records()) {
            if (chosen.contains(record) && !before.isEmpty() && record.version() != null) {
                throw new DiagnosticException(
                        Diagnostic.error(
                                OperationCode.EARLIER_PENDING,
                                "The migration " + record.file() + " comes after " + shortened(before)
                                        + ", not applied yet; recorded alone, it would keep them from ever being applied.",
                                "Apply them first (schema:deploy), or name them too: -Dschema.applied=<first>,<second>, or all."));
            }
            if (record.state() == MigrationState.PENDING && !chosen.contains(record)) {
                before.add(record.file());
            }
        }
    }

    private static List<String> files(Set<MigrationRecord> records) {
        return records.stream().map(MigrationRecord::file).toList();
    }

    private static String shortened(List<String> files) {
        int shown = Math.min(3, files.size());
        return String.join(", ", files.subList(0, shown))
                + (files.size() > shown ? " and " + (files.size() - shown) + " more" : "");
    }
}
