package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.InvalidQuery;
import dev.mvnschema.runtime.Unique;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Completes inputs with the defaults that the client makes. */
final class Rules<R> {

    private final Table<R, ?> table;
    private final Engine engine;

    Rules(Table<R, ?> table, Engine engine) {
        this.table = table;
        this.engine = engine;
    }

    Row forInsert(Row input) {
        return isWithout() ? input : complete(input, false, now());
    }

    /** All with the same time. */
    List<Row> forInsert(List<Row> inputs) {
        if (isWithout()) {
            return inputs;
        }
        Instant now = now();
        List<Row> rows = new ArrayList<>(inputs.size());
        inputs.forEach(input -> rows.add(complete(input, false, now)));
        return rows;
    }

    /** What an update changes besides: the time, the version. */
    Row onUpdate() {
        return complete(new Row(table.columnCount()), true, now());
    }

    /** An update without changes stays one. */
    Row forUpdate(Row changes) {
        return isWithout() || changes.isEmpty() ? changes : complete(changes, true, now());
    }

    /** The new row of an upsert has the key that is looked for. */
    Row forUpsert(Row input, Unique<R> key) {
        Row row = input;
        List<Column<R, ?>> columns = key.key().columns();
        for (int i = 0; i < columns.size(); i++) {
            int ordinal = columns.get(i).ordinal();
            Object value = key.values()[i];
            if (!row.has(ordinal)) {
                row = row == input ? input.copy() : row;
                row.set(ordinal, value);
            } else if (!Objects.deepEquals(row.get(ordinal), value)) {
                throw new InvalidQuery(
                        "upsert of %s: the new row's %s is not the key's".formatted(table.model(), columns.get(i)));
            }
        }
        return forInsert(row);
    }

    private boolean isWithout() {
        return table.rules().isEmpty() && table.version() == null;
    }

    private Row complete(Row input, boolean update, Instant now) {
        Row row = input.copy();
        Column<R, ?> version = table.version();
        if (version != null) {
            version(row, version, update);
        }
        for (Rule<R> rule : table.rules()) {
            int ordinal = rule.column().ordinal();
            if (!row.has(ordinal) && (!update || rule.onUpdate())) {
                row.set(ordinal, rule.value(engine.ids(), now));
            }
        }
        return row;
    }

    /** A new row has the first version, unless the database says so; every change counts. */
    private void version(Row row, Column<R, ?> version, boolean update) {
        if (update) {
            row.set(version.ordinal(), new Arithmetic('+', 1));
        } else if (!row.has(version.ordinal()) && !table.databaseDefaults().contains(version)) {
            row.set(version.ordinal(), version.type() == PgTypes.INT8 ? (Object) 1L : (Object) 1);
        }
    }

    /** PostgreSQL keeps microseconds. */
    private Instant now() {
        return engine.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
