package dev.mvnschema.diff;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds out which drops and additions may be renames. What it finds is a question for a person, never a decision: two objects
 * can be as alike as can be and yet have nothing to do with each other.
 */
public final class RenameDetection {

    /** Found by trying the histories of real projects: see docs/renames-and-data-loss.md. */
    static final double COLUMN_THRESHOLD = 0.57;

    private static final double TABLE_THRESHOLD = 0.5;
    private static final double ENUM_THRESHOLD = 0.5;
    private static final double LABEL_THRESHOLD = 0.5;
    private static final Comparator<RenameCandidate> BEST_FIRST =
            Comparator.comparingDouble(RenameCandidate::score).reversed();

    private final Changes changes;

    private RenameDetection(Changes changes) {
        this.changes = changes;
    }

    /**
     * The candidates among the tables and enums, best first, each pair that is alike enough; a drop or an addition may occur
     * several times. Ask about them before {@link #within}, since what is asked there depends on the answers.
     */
    public static List<RenameCandidate> across(Changes changes) {
        RenameDetection detection = new RenameDetection(changes);
        List<RenameCandidate> found = detection.tables();
        found.addAll(detection.enums());
        // What becomes of the tables at its ends decides about a join table.
        found.sort(Comparator.comparing(RenameDetection::isOfJoinTable).thenComparing(BEST_FIRST));
        return found;
    }

    private static boolean isOfJoinTable(RenameCandidate candidate) {
        return candidate.rename() instanceof Rename.OfTable table
                && table.from().name().startsWith("_")
                && table.to().name().startsWith("_");
    }

    /** The candidates among the columns of the tables and the labels of the enums that stay, in the same order. */
    public static List<RenameCandidate> within(Changes changes) {
        RenameDetection detection = new RenameDetection(changes);
        List<RenameCandidate> found = detection.columns();
        found.addAll(detection.labels());
        found.sort(BEST_FIRST);
        return found;
    }

    private List<RenameCandidate> tables() {
        List<RenameCandidate> found = new ArrayList<>();
        TableSimilarity similarity = new TableSimilarity(changes.before(), changes.after());
        for (Table was : changes.droppedTables()) {
            for (Table is : changes.createdTables()) {
                add(
                        found,
                        new Rename.OfTable(was.name(), is.name()),
                        similarity.of(was, is),
                        isMove(was, is) ? 0 : TABLE_THRESHOLD);
            }
        }
        return found;
    }

    /** The same name in another schema is asked about whatever the columns are, if there is anything alike. */
    private static boolean isMove(Table was, Table is) {
        return was.name().name().equals(is.name().name())
                && was.columns().stream()
                        .anyMatch(column -> is.column(column.name()).isPresent());
    }

    private List<RenameCandidate> enums() {
        List<RenameCandidate> found = new ArrayList<>();
        Catalog after = changes.after();
        EnumSimilarity similarity = new EnumSimilarity(changes.before(), after);
        for (EnumType was : changes.droppedEnums()) {
            for (EnumType is : changes.createdEnums()) {
                add(found, new Rename.OfEnum(was.name(), is.name()), similarity.of(was, is), ENUM_THRESHOLD);
            }
        }
        return found;
    }

    private List<RenameCandidate> columns() {
        List<RenameCandidate> found = new ArrayList<>();
        for (TableChange change : changes.changedTables()) {
            ColumnSimilarity similarity = new ColumnSimilarity(change.before(), change.after());
            for (Column was : change.droppedColumns()) {
                for (Column is : change.addedColumns()) {
                    add(
                            found,
                            new Rename.OfColumn(change.after().name(), was.name(), is.name()),
                            similarity.of(was, is),
                            COLUMN_THRESHOLD);
                }
            }
        }
        return found;
    }

    private List<RenameCandidate> labels() {
        List<RenameCandidate> found = new ArrayList<>();
        for (EnumChange change : changes.changedEnums()) {
            for (String from : change.removed()) {
                for (String to : change.added()) {
                    add(
                            found,
                            new Rename.OfLabel(change.after().name(), from, to),
                            EnumSimilarity.ofLabels(change.before(), change.after(), from, to),
                            LABEL_THRESHOLD);
                }
            }
        }
        return found;
    }

    private static void add(List<RenameCandidate> found, Rename rename, Similarity similarity, double threshold) {
        if (similarity.score() > 0 && similarity.score() >= threshold) {
            found.add(new RenameCandidate(rename, similarity.score(), similarity.evidence()));
        }
    }
}
