package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Projection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A projection of rows that are written: columns come back with the statement that writes, related rows and their numbers with one
 * more statement each, after it and in the same transaction.
 */
final class WrittenRows<R, T extends @Nullable Object> {

    private final Table<R, ?> table;
    private final Projection<R, T> projection;
    private final ProjectionPlan<R> plan;

    WrittenRows(Table<R, ?> table, Projection<R, T> projection) {
        this.table = table;
        this.projection = Condition.operand(projection);
        this.plan = new ProjectionPlan<>(projection).ofRows().afterWrite();
    }

    Returning<@Nullable Object[]> returning() {
        return Returning.values(table, plan);
    }

    Writes<R, @Nullable Object[]> writes(SqlChannel on) {
        SqlCache cache = on.engine().sql();
        return new Writes<>(table, cache, new Selects<>(table, cache), returning());
    }

    /** Whether one statement brings all of it. */
    boolean isFlat() {
        return plan.isFlat();
    }

    /** What becomes of the rows that the work returns. */
    List<T> of(SqlChannel channel, Function<SqlChannel, List<@Nullable Object[]>> work) {
        if (isFlat()) {
            return plan.finish(channel, projection, work.apply(channel));
        }
        return channel.atomically(tx -> plan.finish(tx, projection, work.apply(tx)));
    }

    /** What becomes of a row that several statements wrote; in their transaction. */
    List<T> of(SqlChannel tx, String verb, R row) {
        return new Projecting<>(table, tx).unique(verb, table.unique(row), projection);
    }
}
