package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.InvalidQuery;
import dev.mvnschema.runtime.KeysetPage;
import dev.mvnschema.runtime.OffsetPage;
import dev.mvnschema.runtime.Order;
import dev.mvnschema.runtime.Projection;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.internal.Selects.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads rows page by page. */
final class Pages<R> {

    private final Table<R, ?> table;
    private final SqlChannel channel;
    private final Selects<R> selects;

    Pages(Table<R, ?> table, SqlChannel channel, Selects<R> selects) {
        this.table = table;
        this.channel = channel;
        this.selects = selects;
    }

    KeysetPage<R> keyset(Query<R> query) {
        List<Order<R>> orders = orders(query);
        return keyset(query, orders, this::rows, row -> Keyset.values(table, orders, row));
    }

    /** The columns that sort the rows are read beside what is asked for. */
    <T extends @Nullable Object> KeysetPage<T> keyset(Query<R> query, Projection<R, T> projection) {
        List<Order<R>> orders = orders(query);
        Positioned<R, T> positioned = Positioned.of(projection, orders);
        return keyset(
                        query,
                        orders,
                        more -> new Projecting<>(table, channel).rows("findPage", more, positioned),
                        Positioned.At::values)
                .map(Positioned.At::value);
    }

    private List<Order<R>> orders(Query<R> query) {
        List<Order<R>> orders = Keyset.complete(table, query.orders());
        orders.forEach(order -> Keyset.visible(table, order));
        return orders;
    }

    /** One row more than asked for says whether there is another page. */
    private <T> KeysetPage<T> keyset(
            Query<R> query,
            List<Order<R>> orders,
            Function<Query<R>, List<T>> read,
            Function<T, List<@Nullable Object>> position) {
        Integer take = query.take();
        if (take == null || take < 1) {
            throw new InvalidQuery("a page needs its size: take(20)");
        }
        Query<R> more = new Query<>(
                query.predicate(),
                orders,
                Math.addExact(take, 1),
                query.skip(),
                query.distinct(),
                query.position(),
                query.lock());
        boolean backward = Body.of(table, more).isFromEnd();
        List<T> rows = new ArrayList<>(read.apply(more));
        boolean another = rows.size() > take;
        if (another) {
            rows.remove(backward ? 0 : rows.size() - 1);
        }
        boolean next = backward ? query.position() != null : another;
        boolean previous = backward ? another : query.position() != null || query.skip() > 0;
        return new KeysetPage<>(
                rows,
                next && !rows.isEmpty() ? PageToken.of(orders, position.apply(rows.get(rows.size() - 1)), false) : null,
                previous && !rows.isEmpty() ? PageToken.of(orders, position.apply(rows.get(0)), true) : null);
    }

    private List<R> rows(Query<R> query) {
        Body<R> body = Body.of(table, query);
        List<R> rows = channel.query(selects.rows("findPage", body));
        return body.isFromEnd() ? TableReader.reversed(rows) : rows;
    }

    OffsetPage<R> offset(Query<R> query) {
        Body<R> body = Body.of(table, query);
        return offset(query, body, channel.query(selects.counted(query, body)), rows -> rows);
    }

    <T extends @Nullable Object> OffsetPage<T> offset(Query<R> query, Projection<R, T> projection) {
        ProjectionPlan<R> plan = new ProjectionPlan<>(Condition.operand(projection)).ofRows();
        Body<R> body = Body.of(table, query);
        return offset(
                query,
                body,
                channel.query(selects.counted(query, body, plan)),
                rows -> plan.finish(channel, projection, rows));
    }

    private <V, T extends @Nullable Object> OffsetPage<T> offset(
            Query<R> query, Body<R> body, List<Counted<V>> counted, Function<List<V>, List<T>> finish) {
        if (counted.isEmpty()) {
            boolean all = query.skip() == 0 && query.position() == null && (query.take() == null || query.take() != 0);
            return new OffsetPage<>(List.of(), all ? 0 : count(query));
        }
        List<V> rows = new ArrayList<>(counted.size());
        counted.forEach(one -> rows.add(one.row()));
        return new OffsetPage<>(
                finish.apply(body.isFromEnd() ? TableReader.reversed(rows) : rows),
                counted.get(0).total());
    }

    private long count(Query<R> query) {
        Query<R> unlimited = new Query<>(query.predicate(), List.of(), null, 0, query.distinct(), null, null);
        Long count = channel.queryOne(selects.count(unlimited));
        return count == null ? 0 : count;
    }
}
