package dev.mvnschema.plan;

import dev.mvnschema.catalog.Aspect;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Sequence;
import dev.mvnschema.catalog.Sequence.Options;
import dev.mvnschema.catalog.Sequence.Owner;
import dev.mvnschema.catalog.SerialSequence;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diff.Changes;
import dev.mvnschema.diff.SequenceChange;
import dev.mvnschema.diff.TableChange;
import dev.mvnschema.plan.Step.Kind;
import dev.mvnschema.postgres.sql.Quoting;
import dev.mvnschema.postgres.sql.SchemaSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Sequences: created before the columns that count by them, given to their owners after, dropped when nothing counts by them. */
final class SequenceSteps {

    private final Changes changes;
    private final SequenceMoves moves;
    private final Draft draft;
    private final boolean engine;
    private final boolean told;

    SequenceSteps(Changes changes, SequenceMoves moves, Hints hints, PlanOptions options, Draft draft) {
        this.changes = changes;
        this.moves = moves;
        this.draft = draft;
        this.engine = options.engine();
        this.told = !hints.unsaid().contains(Aspect.SEQUENCES);
    }

    void create() {
        for (Sequence sequence : changes.createdSequences()) {
            if (moves.isReleased(sequence.name())) {
                draft.add(Kind.ALTER_SEQUENCE, SchemaSql.releaseSequence(sequence.name()));
            } else {
                draft.add(Kind.CREATE_SEQUENCE, SchemaSql.createSequence(sequence));
            }
        }
        if (told) {
            release();
        }
    }

    /** From owners that go, or that another owner takes it from. */
    private void release() {
        for (Sequence sequence : changes.droppedSequences()) {
            if (sequence.owner() != null && !moves.isAdopted(sequence.name())) {
                draft.add(Kind.ALTER_SEQUENCE, SchemaSql.releaseSequence(sequence.name()));
            }
        }
        for (SequenceChange change : changes.changedSequences()) {
            if (change.before().owner() != null
                    && !change.before().isOfColumn()
                    && !Objects.equals(change.before().owner(), change.after().owner())) {
                draft.add(
                        Kind.ALTER_SEQUENCE,
                        SchemaSql.releaseSequence(change.before().name()));
            }
        }
    }

    /** When nothing counts by them any more. */
    void drop() {
        for (Sequence sequence : changes.droppedSequences()) {
            if (!moves.isAdopted(sequence.name())) {
                draft.add(Kind.DROP_SEQUENCE, SchemaSql.dropSequence(sequence.name()));
                if (!engine) {
                    draft.find(
                            Finding.Kind.DROP_OBJECT,
                            sequence.name(),
                            null,
                            List.of("sequence", "where it has counted to is lost"));
                }
            }
        }
    }

    /** How they count and whom they go with, when their columns are there. */
    void finish() {
        if (!told) {
            return;
        }
        for (Sequence sequence : changes.createdSequences()) {
            Owner owner = sequence.owner();
            if (owner != null) {
                draft.add(Kind.ALTER_SEQUENCE, SchemaSql.ownSequence(sequence.name(), owner.table(), owner.column()));
            }
        }
        changes.changedSequences().forEach(this::change);
        for (Sequence sequence : changes.after().sequences()) {
            Owner owner = sequence.owner();
            if (owner != null && sequence.isOfColumn() && isNewCounter(owner)) {
                made(sequence, owner);
            }
        }
    }

    private void change(SequenceChange change) {
        Sequence before = change.before();
        Sequence after = change.after();
        Options is = Objects.requireNonNull(after.options());
        if (!is.equals(before.options())) {
            Options was = Objects.requireNonNull(before.options());
            List<String> statements = new ArrayList<>();
            boolean apart = is.min() > was.max() || is.max() < was.min();
            if (!apart && (is.min() > was.min() || is.max() < was.max())) {
                statements.add(withinBounds(after.name(), was, is));
            }
            statements.add(SchemaSql.alterSequence(after.name(), is) + (apart ? " RESTART" : ""));
            draft.add(Step.of(Kind.ALTER_SEQUENCE, statements));
        }
        Owner owner = after.owner();
        if (owner != null && !after.isOfColumn() && !owner.equals(before.owner())) {
            draft.add(Kind.ALTER_SEQUENCE, SchemaSql.ownSequence(after.name(), owner.table(), owner.column()));
        }
    }

    /** PostgreSQL takes no bounds that the present number is not within. */
    private static String withinBounds(Name sequence, Options was, Options is) {
        String present = "least(greatest(last_value, " + Math.max(is.min(), was.min()) + "), "
                + Math.min(is.max(), was.max()) + ")";
        return "SELECT setval(" + Quoting.literal(Quoting.name(sequence)) + ", " + present + ", is_called) FROM "
                + Quoting.name(sequence);
    }

    /** PostgreSQL made it together with its column, with the usual name. */
    private void made(Sequence sequence, Owner owner) {
        Name usual = SerialSequence.of(owner.table(), owner.column());
        List<String> statements = new ArrayList<>();
        boolean existed = changes.before()
                .table(owner.table())
                .flatMap(table -> table.column(owner.column()))
                .isPresent();
        boolean identity = owner.role() == Sequence.Role.IDENTITY;
        if ((!existed || identity)
                && !usual.equals(sequence.name())
                && Objects.equals(usual.schema(), sequence.name().schema())) {
            statements.add(SchemaSql.renameSequence(usual, sequence.name().name()));
        }
        Options options = sequence.options();
        if (options != null) {
            statements.add(SchemaSql.alterSequence(sequence.name(), options)
                    + (options.min() > 1 || options.max() < 1 ? " RESTART" : ""));
        }
        if (!statements.isEmpty()) {
            draft.add(Step.of(Kind.ALTER_SEQUENCE, statements));
        }
    }

    /** Whether the column does not count yet. */
    private boolean isNewCounter(Owner owner) {
        for (Table table : changes.createdTables()) {
            if (table.name().equals(owner.table())) {
                return true;
            }
        }
        for (TableChange change : changes.changedTables()) {
            if (change.after().name().equals(owner.table())) {
                return change.before().column(owner.column()).stream().noneMatch(SequenceSteps::counts);
            }
        }
        return false;
    }

    private static boolean counts(Column column) {
        return column.identity() != null || column.defaultValue() instanceof ColumnDefault.Autoincrement;
    }
}
