package dev.mvnschema.plan;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.diff.ColumnChange;
import dev.mvnschema.diff.ColumnChange.Kind;
import dev.mvnschema.plan.TableSteps.AlterStatements;
import dev.mvnschema.postgres.sql.ColumnSql;
import dev.mvnschema.postgres.sql.DefaultSql;
import dev.mvnschema.postgres.sql.Quoting;
import dev.mvnschema.postgres.sql.SchemaSql;
import dev.mvnschema.postgres.sql.TypeSql;
import java.util.Optional;

/** The clauses that alter one column: null or not, default, sequence, type last. */
final class ColumnClauses {

    private final Name table;
    private final ColumnChange change;
    private final Column before;
    private final Column after;
    private final Cast cast;
    private final SequenceMoves sequences;
    private final PlanOptions options;
    private final boolean exact;
    private final String prefix;

    /** @param exact whether a default is to be written as for a column that never had another type */
    ColumnClauses(
            Name table, ColumnChange change, Cast cast, SequenceMoves sequences, PlanOptions options, boolean exact) {
        this.table = table;
        this.change = change;
        this.before = change.before();
        this.after = change.after();
        this.cast = cast;
        this.sequences = sequences;
        this.options = options;
        this.exact = exact;
        this.prefix = "ALTER COLUMN " + Quoting.identifier(before.name());
    }

    void write(AlterStatements sql) {
        if (change.has(Kind.IDENTITY) && after.identity() == null) {
            dropIdentity(sql);
        }
        if (change.has(Kind.NULLABILITY)) {
            sql.clause(prefix + (after.nullable() ? " DROP NOT NULL" : " SET NOT NULL"));
        }
        if (losesExpression()) {
            sql.clause(prefix + " DROP EXPRESSION");
        }
        boolean resets = resetsDefault();
        if (resets) {
            sql.clause(prefix + " DROP DEFAULT");
        } else if (changesDefault()) {
            writeDefault(sql);
        }
        if (change.has(Kind.AUTOINCREMENT)) {
            writeAutoincrement(sql, resets || changesDefault());
        }
        writeIdentity(sql);
        if (cast.changesType() || change.has(Kind.COLLATION)) {
            writeType(sql);
        }
        if (resets) {
            defaultSql().ifPresent(value -> sql.clause(prefix + " SET DEFAULT " + value));
        }
    }

    /** In a statement of its own: PostgreSQL would convert first, and an identity counts in whole numbers alone. */
    private void dropIdentity(AlterStatements sql) {
        if (cast.changesType() && !options.engine()) {
            sql.before(alter("DROP IDENTITY"));
        } else {
            sql.clause(prefix + " DROP IDENTITY");
        }
    }

    private boolean losesExpression() {
        return change.has(Kind.GENERATED) && after.generated() == null;
    }

    /** A default that cannot be converted along, or that holds on to the old type, is taken away first. */
    private boolean resetsDefault() {
        boolean counts = before.defaultValue() instanceof ColumnDefault.Autoincrement;
        boolean replaced = before.defaultValue() != null
                && !(before.defaultValue() instanceof ColumnDefault.Unspecified)
                && !(counts && after.defaultValue() instanceof ColumnDefault.Autoincrement);
        if (exact && replaced && !counts && cast.changesType()) {
            return true;
        }
        boolean leavesEnum = cast.changesType() && before.type().element() instanceof ColumnType.EnumRef;
        return replaced && !options.engine() && (cast.using() != null || leavesEnum);
    }

    /** The engine cannot tell one time from another. */
    private boolean changesDefault() {
        return change.has(Kind.DEFAULT) && !(options.engine() && EngineDefaults.takesForEqual(before, after));
    }

    private void writeDefault(AlterStatements sql) {
        Optional<String> value = defaultSql();
        if (value.isPresent()) {
            sql.clause(prefix + " SET DEFAULT " + value.get());
        } else {
            sql.clause(prefix + " DROP DEFAULT");
        }
    }

    /** Where the schema does not tell it, the one that is there. */
    private Optional<String> defaultSql() {
        ColumnDefault value = after.defaultValue() instanceof ColumnDefault.Unspecified
                ? before.defaultValue()
                : after.defaultValue();
        return value == null ? Optional.empty() : DefaultSql.of(value, after.type());
    }

    private void writeAutoincrement(AlterStatements sql, boolean defaultWritten) {
        if (after.defaultValue() instanceof ColumnDefault.Autoincrement serial) {
            boolean adopts = sequences.isAdopted(serial.sequence());
            NewSequence sequence = adopts
                    ? new NewSequence(Quoting.name(serial.sequence()))
                    : sequences.created(serial, table, after.name());
            if (!adopts) {
                sql.before("CREATE SEQUENCE " + sequence.sql() + sequences.counting(after.type()));
            }
            sql.clause(prefix + " SET DEFAULT nextval(" + Quoting.literal(sequence.sql()) + ")");
            sql.after("ALTER SEQUENCE " + sequence.sql() + " OWNED BY " + Quoting.name(table) + "."
                    + Quoting.identifier(after.name()));
            if (!adopts && !options.engine()) {
                sql.after(SchemaSql.continueSequence(Quoting.literal(sequence.sql()), table, after.name()));
            }
            return;
        }
        if (before.identity() != null && (!defaultWritten || options.engine())) {
            dropIdentity(sql);
        } else if (!defaultWritten || options.engine()) {
            sql.clause(prefix + " DROP DEFAULT");
        }
        if (before.defaultValue() instanceof ColumnDefault.Autoincrement serial
                && !sequences.isReleased(serial.sequence())) {
            sql.after(SchemaSql.dropSequence(serial.sequence()));
        }
    }

    private void writeIdentity(AlterStatements sql) {
        if (!change.has(Kind.IDENTITY)) {
            return;
        }
        Column.Identity is = after.identity();
        if (is == null) {
            return;
        }
        if (before.identity() == null) {
            sql.after(alter("ADD " + ColumnSql.identity(is)));
            sql.after(SchemaSql.continueSequence(
                    "pg_get_serial_sequence(" + Quoting.literal(Quoting.name(table)) + ", "
                            + Quoting.literal(after.name()) + ")",
                    table,
                    after.name()));
        } else {
            sql.clause(prefix + (is == Column.Identity.ALWAYS ? " SET GENERATED ALWAYS" : " SET GENERATED BY DEFAULT"));
        }
    }

    private String alter(String clause) {
        return dev.mvnschema.postgres.sql.TableSql.alter(table, prefix + " " + clause);
    }

    private void writeType(AlterStatements sql) {
        String collation =
                change.has(Kind.COLLATION) || !TypeFamilies.isText(after.type().element())
                        ? after.collation()
                        : before.collation();
        String using = cast.using();
        sql.clause(prefix + " SET DATA TYPE " + TypeSql.of(after.type())
                + (collation == null ? "" : ColumnSql.collate(collation))
                + (using == null ? "" : " USING " + using));
    }
}
