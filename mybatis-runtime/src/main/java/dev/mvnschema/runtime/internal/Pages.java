package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.InvalidQuery;
import dev.mvnschema.runtime.KeysetPage;
import dev.mvnschema.runtime.OffsetPage;
import dev.mvnschema.runtime.Order;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.internal.Selects.Counted;
import java.util.ArrayList;
import java.util.List;

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

    /** One row more than asked for says whether there is another page. */
    KeysetPage<R> keyset(Query<R> query) {
        Integer take = query.take();
        if (take == null || take < 1) {
            throw new InvalidQuery("a page needs its size: take(20)");
        }
        List<Order<R>> orders = Keyset.complete(table, query.orders());
        orders.forEach(Keyset::column);
        Query<R> more = new Query<>(
                query.predicate(),
                orders,
                Math.addExact(take, 1),
                query.skip(),
                query.distinct(),
                query.position(),
                query.lock());
        Body<R> body = Body.of(table, more);
        List<R> rows = new ArrayList<>(channel.query(selects.rows("findPage", body)));
        boolean another = rows.size() > take;
        if (another) {
            rows.remove(rows.size() - 1);
        }
        if (body.isFromEnd()) {
            TableReader.reversed(rows);
        }
        boolean backward = body.isFromEnd();
        boolean next = backward ? query.position() != null : another;
        boolean previous = backward ? another : query.position() != null || query.skip() > 0;
        return new KeysetPage<>(
                rows,
                next && !rows.isEmpty() ? PageToken.of(table, orders, rows.get(rows.size() - 1), false) : null,
                previous && !rows.isEmpty() ? PageToken.of(table, orders, rows.get(0), true) : null);
    }

    OffsetPage<R> offset(Query<R> query) {
        Body<R> body = Body.of(table, query);
        List<Counted<R>> counted = channel.query(selects.counted(query, body));
        if (counted.isEmpty()) {
            boolean all = query.skip() == 0 && query.position() == null && (query.take() == null || query.take() != 0);
            return new OffsetPage<>(List.of(), all ? 0 : count(query));
        }
        List<R> rows = new ArrayList<>(counted.size());
        counted.forEach(one -> rows.add(one.row()));
        return new OffsetPage<>(
                body.isFromEnd() ? TableReader.reversed(rows) : rows,
                counted.get(0).total());
    }

    private long count(Query<R> query) {
        Query<R> unlimited = new Query<>(query.predicate(), List.of(), null, 0, query.distinct(), null, null);
        Long count = channel.queryOne(selects.count(unlimited));
        return count == null ? 0 : count;
    }
}
