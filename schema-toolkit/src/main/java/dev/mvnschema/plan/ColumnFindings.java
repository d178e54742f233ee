package dev.mvnschema.plan;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.catalog.Hints.ColumnName;
import dev.mvnschema.catalog.PrimaryKey;
import dev.mvnschema.diff.ColumnChange;
import dev.mvnschema.plan.Finding.Kind;
import dev.mvnschema.postgres.sql.Quoting;
import dev.mvnschema.postgres.sql.TypeSql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a change of columns may lose, and what it cannot do while there are rows. */
final class ColumnFindings {

    private final Hints hints;
    private final Catalog after;
    private final PlanOptions options;
    private final Draft draft;

    ColumnFindings(Hints hints, Catalog after, PlanOptions options, Draft draft) {
        this.hints = hints;
        this.after = after;
        this.options = options;
        this.draft = draft;
    }

    void find(AlteredTable table) {
        primaryKey(table);
        for (Column column : table.change().droppedColumns()) {
            if (column.generated() == null) {
                draft.find(
                        Kind.DROP_COLUMN, table.name(), column.name(), List.of(), new DataProbe.Values(column.name()));
            }
        }
        table.change().addedColumns().forEach(column -> added(table, column));
        for (ColumnChange change : table.change().changedColumns()) {
            if (change.after().generated() == null) {
                changed(table, change);
            } else if (change.before().generated() == null) {
                draft.find(Kind.RECREATE_COLUMN, table.name(), change.before().name(), List.of());
            }
        }
    }

    private void added(AlteredTable table, Column column) {
        ColumnName name = new ColumnName(table.name(), column.name());
        if (isFilled(column) || hints.backfills().containsKey(name)) {
            return;
        }
        draft.find(
                hints.clientDefaults().contains(name)
                        ? Kind.ADD_REQUIRED_COLUMN_WITH_CLIENT_DEFAULT
                        : Kind.ADD_REQUIRED_COLUMN,
                table.name(),
                column.name(),
                List.of(),
                new DataProbe.Rows());
    }

    /** Whether rows that are there must be given a value. */
    static boolean needsValue(Column column) {
        return !isFilled(column);
    }

    /** Whether rows that are there get a value, or need none. */
    private static boolean isFilled(Column column) {
        return column.nullable()
                || column.defaultValue() != null
                || column.identity() != null
                || column.generated() != null;
    }

    private void changed(AlteredTable table, ColumnChange change) {
        Column before = change.before();
        Column after = change.after();
        Cast cast = table.castOf(before.name());
        if (table.recreates(before.name())) {
            boolean filled = !options.engine()
                    && hints.backfills()
                            .containsKey(
                                    new ColumnName(table.name(), change.after().name()));
            Kind kind = filled ? Kind.RECREATE_COLUMN : recreated(change);
            draft.find(
                    kind,
                    table.name(),
                    before.name(),
                    List.of(),
                    kind == Kind.RECREATE_COLUMN ? new DataProbe.Values(before.name()) : new DataProbe.Rows());
            return;
        }
        boolean fromScalar = !before.type().array();
        if (change.has(ColumnChange.Kind.NULLABILITY) && fromScalar && before.nullable() && !after.nullable()) {
            required(table, change);
        }
        List<String> types = List.of(TypeTitle.of(before.type()), TypeTitle.of(after.type()));
        if (cast.risk() == Cast.Risk.RISKY || cast.risk() == Cast.Risk.MAY_FAIL) {
            Kind kind = cast.risk() == Cast.Risk.RISKY ? Kind.RISKY_CAST : Kind.CAST_MAY_FAIL;
            draft.find(kind, table.name(), before.name(), types, conversion(change, cast));
        }
        if (!options.engine()) {
            undeclared(table, change);
        }
    }

    private void primaryKey(AlteredTable table) {
        PrimaryKey added = table.addedPrimaryKey();
        DataProbe probe = added == null ? null : new DataProbe.Duplicates(quoted(added.columns()), null, false, true);
        List<String> columns = added == null ? List.of() : added.columns();
        if (table.droppedPrimaryKey() != null) {
            draft.find(Kind.CHANGE_PRIMARY_KEY, table.name(), null, columns, probe);
        } else if (added != null) {
            draft.find(Kind.ADD_PRIMARY_KEY, table.name(), null, columns, probe);
        }
    }

    private static List<String> quoted(List<String> columns) {
        return columns.stream().map(Quoting::identifier).toList();
    }

    /** Nulls that a backfill fills are no hindrance. */
    private void required(AlteredTable table, ColumnChange change) {
        String name = change.before().name();
        if (!hints.backfills().containsKey(new ColumnName(table.name(), name)) || options.engine()) {
            draft.find(
                    Kind.MAKE_COLUMN_REQUIRED,
                    table.name(),
                    name,
                    List.of(),
                    new DataProbe.Where(Quoting.identifier(name) + " IS NULL", null));
        }
    }

    private DataProbe conversion(ColumnChange change, Cast cast) {
        ColumnType is = change.after().type();
        List<String> labels = is.element() instanceof ColumnType.EnumRef reference
                ? after.enumType(reference.name()).map(EnumType::labels).orElse(null)
                : null;
        boolean fromText = TypeFamilies.isText(change.before().type().element());
        boolean toNumber = is.element() instanceof ColumnType.Builtin builtin && TypeFamilies.isNumber(builtin.type());
        boolean anyChange = !fromText || toNumber || TypeFamilies.isText(is.element());
        return new DataProbe.Conversion(change.before(), TypeSql.of(is), cast.using(), labels, anyChange);
    }

    /** What Prisma's language has no words for, so that a person may have made it by hand. */
    private void undeclared(AlteredTable table, ColumnChange change) {
        Column before = change.before();
        Column after = change.after();
        if (change.has(ColumnChange.Kind.IDENTITY) && before.identity() != null) {
            undeclared(table, before, "identity clause", told(before.identity()), told(after.identity()));
        }
        if (change.has(ColumnChange.Kind.COLLATION) && before.collation() != null) {
            undeclared(table, before, "collation", before.collation(), String.valueOf(after.collation()));
        }
    }

    private static String told(Column.@Nullable Identity identity) {
        return identity == null ? "none" : identity == Column.Identity.ALWAYS ? "always" : "by default";
    }

    private void undeclared(AlteredTable table, Column column, String what, String from, String to) {
        draft.find(
                Kind.CHANGE_UNDECLARED,
                table.name(),
                column.name(),
                List.of(what + " of the column `" + column.name() + "`", from, to.equals("null") ? "none" : to));
    }

    private static Kind recreated(ColumnChange change) {
        Column before = change.before();
        Column after = change.after();
        boolean required = !after.nullable() && after.defaultValue() == null;
        if (!required) {
            return Kind.RECREATE_COLUMN;
        }
        boolean becameRequired = before.nullable() && !before.type().array();
        return becameRequired ? Kind.ADD_REQUIRED_COLUMN : Kind.RECREATE_REQUIRED_COLUMN;
    }
}
