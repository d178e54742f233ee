package dev.mvnschema.plan;

import dev.mvnschema.catalog.Aspect;
import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.catalog.Hints.ColumnName;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.PrimaryKey;
import dev.mvnschema.diff.Changes;
import dev.mvnschema.diff.ColumnChange;
import dev.mvnschema.diff.PrimaryKeyChange;
import dev.mvnschema.postgres.sql.ColumnSql;
import dev.mvnschema.postgres.sql.Quoting;
import dev.mvnschema.postgres.sql.TableSql;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code ALTER TABLE}: the primary key and the columns of a table, in one statement as far as it goes. */
final class TableSteps {

    private final Hints hints;
    private final Catalog before;
    private final Catalog after;
    private final SequenceMoves sequences;
    private final PlanOptions options;
    private final Heirs heirs;
    private final Draft draft;
    private final Map<Name, String> parked = new HashMap<>();

    TableSteps(Hints hints, Changes changes, SequenceMoves sequences, PlanOptions options, Heirs heirs, Draft draft) {
        this.heirs = heirs;
        this.hints = hints;
        this.before = changes.before();
        this.after = changes.after();
        this.sequences = sequences;
        this.options = options;
        this.draft = draft;
    }

    /** Primary keys whose name another table's key is going to take give it free before; tables may exchange their names. */
    void giveKeyNamesFree(List<AlteredTable> tables) {
        for (AlteredTable table : options.engine() ? List.<AlteredTable>of() : tables) {
            PrimaryKey was = table.before().primaryKey();
            boolean awaited = was != null
                    && table.droppedPrimaryKey() == null
                    && renameClause(table) != null
                    && tables.stream().anyMatch(other -> other != table && wants(other, table, was.name()));
            if (was != null && awaited) {
                String free = was.name() + "_";
                draft.add(Step.Kind.ALTER_TABLE, TableSql.renameConstraint(table.name(), was.name(), free));
                parked.put(table.name(), free);
            }
        }
    }

    private static boolean wants(AlteredTable taker, AlteredTable holder, String name) {
        PrimaryKey key = taker.after().primaryKey();
        return key != null
                && taker.change().primaryKey() != null
                && key.name().equals(name)
                && Objects.equals(taker.name().schema(), holder.name().schema());
    }

    void alter(AlteredTable table) {
        AlterStatements sql = new AlterStatements();
        dropOrRenamePrimaryKey(table, sql);
        table.change().droppedColumns().forEach(column -> drop(table, column, sql));
        table.change().addedColumns().forEach(column -> add(table, column, sql));
        for (ColumnChange whole : table.change().changedColumns()) {
            ColumnChange change = heirs.own(table.name(), whole);
            if (change.kinds().isEmpty()) {
                continue;
            }
            boolean later = isFilledLater(table, change);
            if (!later) {
                backfill(table, change, sql);
            }
            if (table.recreates(change.before().name())) {
                drop(table, change.before(), sql);
                add(table, change.after(), sql);
            } else {
                if (later) {
                    fillLater(table, change, sql);
                }
                new ColumnClauses(
                                table.name(),
                                later ? withoutNullability(change) : change,
                                change.has(ColumnChange.Kind.TYPE)
                                        ? table.castOf(change.before().name())
                                        : Cast.NONE,
                                sequences,
                                options,
                                !hints.unsaid().contains(Aspect.SPELLING))
                        .write(sql);
            }
        }
        if (!options.engine()) {
            for (Column column : table.recomputed()) {
                drop(table, column, sql);
                sql.clause(addColumn(column));
            }
        }
        PrimaryKey added = table.addedPrimaryKey();
        if (added != null) {
            String clause = "ADD " + TableSql.primaryKey(whole(table, added), ", ");
            if (sql.fills()) {
                // Its columns may be among those that are filled.
                sql.after(TableSql.alter(table.name(), clause));
            } else {
                sql.clause(clause);
            }
        }
        List<String> statements = sql.statements(table.name());
        if (!statements.isEmpty()) {
            draft.add(Step.of(Step.Kind.ALTER_TABLE, statements));
        }
        // What happens to an heir with its parent has no statement of its own.
        new ColumnFindings(hints, after, options, draft).find(table);
    }

    private void drop(AlteredTable table, Column column, AlterStatements sql) {
        String clause = "DROP COLUMN " + Quoting.identifier(column.name());
        if (table.isGoneBefore(column.name()) || heirs.drops(table.name(), column.name())) {
            return;
        }
        if (heirs.keep(table.name(), column.name())) {
            sql.before("ALTER TABLE ONLY " + Quoting.name(table.name()) + " " + clause);
        } else {
            sql.clause(clause);
        }
    }

    /** What a schema cannot say of a key stays as it was. */
    private PrimaryKey whole(AlteredTable table, PrimaryKey added) {
        PrimaryKey was = table.before().primaryKey();
        if (was == null || options.engine() || !hints.unsaid().contains(Aspect.CONSTRAINT_OPTIONS)) {
            return added;
        }
        return new PrimaryKey(
                added.name(),
                added.columns(),
                was.include().stream()
                        .filter(column -> !added.columns().contains(column)
                                && table.after().column(column).isPresent())
                        .toList(),
                was.deferral(),
                was.withoutOverlaps() && was.columns().equals(added.columns()));
    }

    /** PostgreSQL renames a constraint in a statement of its own, and not when it is dropped. */
    private void dropOrRenamePrimaryKey(AlteredTable table, AlterStatements sql) {
        PrimaryKey dropped = table.droppedPrimaryKey();
        if (dropped != null) {
            sql.clause("DROP CONSTRAINT " + Quoting.identifier(dropped.name()));
        }
        String rename = renameClause(table);
        if (rename == null) {
            return;
        }
        if (options.engine()) {
            sql.clause(rename);
        } else if (dropped == null) {
            sql.before(TableSql.alter(table.name(), rename));
        }
    }

    private @Nullable String renameClause(AlteredTable table) {
        PrimaryKeyChange change = table.change().primaryKey();
        PrimaryKey was = table.before().primaryKey();
        PrimaryKey is = table.after().primaryKey();
        if (change == null || was == null || is == null || was.name().equals(is.name())) {
            return null;
        }
        String from = parked.getOrDefault(table.name(), was.name());
        return "RENAME CONSTRAINT " + Quoting.identifier(from) + " TO " + Quoting.identifier(is.name());
    }

    /** A required column with a backfill comes in as optional, is filled, and becomes required. */
    private void add(AlteredTable table, Column column, AlterStatements sql) {
        if (heirs.adds(table.name(), column.name())) {
            return;
        }
        String backfill = hints.backfills().get(new ColumnName(table.name(), column.name()));
        boolean fills = backfill != null && column.defaultValue() == null && !options.engine();
        if (!fills || column.generated() != null || column.identity() != null) {
            sql.clause(addColumn(column));
            return;
        }
        String name = Quoting.identifier(column.name());
        sql.clause(addColumn(optional(column)));
        ahead(table).forEach(sql::after);
        sql.fill("UPDATE " + Quoting.name(table.name()) + " SET " + name + " = " + backfill);
        if (!column.nullable()) {
            sql.after(TableSql.alter(table.name(), "ALTER COLUMN " + name + " SET NOT NULL"));
        }
    }

    /** A column that becomes required has its nulls filled before. */
    private void backfill(AlteredTable table, ColumnChange change, AlterStatements sql) {
        String fill = fillOf(table, change);
        if (fill != null) {
            ahead(table).forEach(sql::before);
            sql.before(update(table, change, fill));
        }
    }

    /** The value is one of the new type. */
    private boolean isFilledLater(AlteredTable table, ColumnChange change) {
        return fillOf(table, change) != null
                && table.changesTypeOf(change.before().name());
    }

    private void fillLater(AlteredTable table, ColumnChange change, AlterStatements sql) {
        String fill = fillOf(table, change);
        if (fill != null) {
            String column = Quoting.identifier(change.after().name());
            ahead(table).forEach(sql::after);
            sql.fill(update(table, change, fill));
            sql.after(TableSql.alter(table.name(), "ALTER COLUMN " + column + " SET NOT NULL"));
        }
    }

    private @Nullable String fillOf(AlteredTable table, ColumnChange change) {
        boolean becomesRequired = change.has(ColumnChange.Kind.NULLABILITY)
                && !change.after().nullable()
                && !table.recreates(change.before().name());
        return becomesRequired && !options.engine()
                ? hints.backfills()
                        .get(new ColumnName(table.name(), change.after().name()))
                : null;
    }

    /** What comes before an update, so that the table can be altered behind it. */
    private List<String> ahead(AlteredTable table) {
        return DeferredConstraints.concern(before, table.name()) ? List.of(DeferredConstraints.AT_ONCE) : List.of();
    }

    private static String update(AlteredTable table, ColumnChange change, String fill) {
        String column = Quoting.identifier(change.after().name());
        return "UPDATE " + Quoting.name(table.name()) + " SET " + column + " = " + fill + " WHERE " + column
                + " IS NULL";
    }

    private static ColumnChange withoutNullability(ColumnChange change) {
        EnumSet<ColumnChange.Kind> rest = EnumSet.copyOf(change.kinds());
        rest.remove(ColumnChange.Kind.NULLABILITY);
        return new ColumnChange(change.before(), change.after(), rest);
    }

    private static String addColumn(Column column) {
        return "ADD COLUMN     " + ColumnSql.definition(column);
    }

    private static Column optional(Column column) {
        ColumnDefault none = column.defaultValue();
        return new Column(column.name(), column.type(), true, none, null, null, column.collation(), column.comment());
    }

    /** Clauses of one {@code ALTER TABLE} and the statements around it. */
    static final class AlterStatements {

        private final List<String> before = new ArrayList<>();
        private final List<String> clauses = new ArrayList<>();
        private final List<String> after = new ArrayList<>();
        private boolean fills;

        void before(String statement) {
            before.add(statement);
        }

        void clause(String clause) {
            clauses.add(clause);
        }

        void after(String statement) {
            after.add(statement);
        }

        /** An update behind the clauses. */
        void fill(String statement) {
            after.add(statement);
            fills = true;
        }

        boolean fills() {
            return fills;
        }

        List<String> statements(Name table) {
            List<String> statements = new ArrayList<>(before);
            if (!clauses.isEmpty()) {
                statements.add(TableSql.alter(table, String.join(",\n", clauses)));
            }
            statements.addAll(after);
            return statements;
        }
    }
}
