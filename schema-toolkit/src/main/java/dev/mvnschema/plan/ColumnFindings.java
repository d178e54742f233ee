package dev.mvnschema.plan;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.catalog.Hints.ColumnName;
import dev.mvnschema.diff.ColumnChange;
import dev.mvnschema.plan.Finding.Kind;
import java.util.List;

/** What a change of columns may lose, and what it cannot do while there are rows. */
final class ColumnFindings {

    private final Hints hints;
    private final Draft draft;

    ColumnFindings(Hints hints, Draft draft) {
        this.hints = hints;
        this.draft = draft;
    }

    void find(AlteredTable table) {
        if (table.droppedPrimaryKey() != null) {
            draft.find(Kind.CHANGE_PRIMARY_KEY, table.name(), null, List.of());
        }
        for (Column column : table.change().droppedColumns()) {
            if (column.generated() == null) {
                draft.find(Kind.DROP_COLUMN, table.name(), column.name(), List.of());
            }
        }
        table.change().addedColumns().forEach(column -> added(table, column));
        for (ColumnChange change : table.change().changedColumns()) {
            if (change.after().generated() == null) {
                changed(table, change);
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
                List.of());
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
            draft.find(recreated(change), table.name(), before.name(), List.of());
            return;
        }
        boolean fromScalar = !before.type().array();
        if (change.has(ColumnChange.Kind.NULLABILITY) && fromScalar && before.nullable() && !after.nullable()) {
            draft.find(Kind.MAKE_COLUMN_REQUIRED, table.name(), before.name(), List.of());
        }
        List<String> types = List.of(TypeTitle.of(before.type()), TypeTitle.of(after.type()));
        if (cast.risk() == Cast.Risk.RISKY) {
            draft.find(Kind.RISKY_CAST, table.name(), before.name(), types);
        } else if (cast.risk() == Cast.Risk.MAY_FAIL) {
            draft.find(Kind.CAST_MAY_FAIL, table.name(), before.name(), types);
        }
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
