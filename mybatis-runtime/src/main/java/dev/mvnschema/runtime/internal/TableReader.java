package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Grouping;
import dev.mvnschema.runtime.Include;
import dev.mvnschema.runtime.InvalidQuery;
import dev.mvnschema.runtime.KeysetPage;
import dev.mvnschema.runtime.Lock;
import dev.mvnschema.runtime.OffsetPage;
import dev.mvnschema.runtime.Projection;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.ReadMapper;
import dev.mvnschema.runtime.RecordNotFound;
import dev.mvnschema.runtime.Unique;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Implements the generated mappers of views, and the reading half of those of models. */
public abstract class TableReader<R, G> implements ReadMapper<R, G> {

    final Table<R, G> table;
    final SqlChannel channel;

    protected TableReader(Table<R, G> table, SqlChannel channel) {
        this.table = table;
        this.channel = channel;
    }

    final Selects<R> selects() {
        return new Selects<>(table, channel.engine().sql());
    }

    final <T> T required(@Nullable T row, String verb) {
        if (row == null) {
            throw RecordNotFound.of(table.model(), verb);
        }
        return row;
    }

    private @Nullable G graph(@Nullable R row, Include<R> include) {
        return row == null ? null : graphs(List.of(row), include).get(0);
    }

    private List<G> graphs(List<R> rows, Include<R> include) {
        return new RelationLoader(channel).load(table, rows, Condition.operand(include));
    }

    private @Nullable R unique(Unique<R> key, String verb) {
        checkLock(Condition.operand(key).lock());
        return channel.queryOne(selects().unique(verb, key));
    }

    private @Nullable R first(Query<R> query, String verb) {
        return channel.queryOne(selects().rows(verb, one(query)));
    }

    /** At most one row; the last of those wanted where the query takes from the end. */
    private Query<R> one(Query<R> query) {
        checkLock(Condition.operand(query).lock());
        Integer take = query.take();
        return take != null && take == 0 ? query : query.take(take != null && take < 0 ? -1 : 1);
    }

    private void checkLock(@Nullable Lock lock) {
        if (lock != null && !channel.keepsLocks()) {
            throw new InvalidQuery("a lock ends with its transaction: lock rows of %s inside db.transaction(…)"
                    .formatted(table.model()));
        }
    }

    private List<R> rows(Query<R> query, String verb) {
        checkLock(Condition.operand(query).lock());
        Body<R> body = Body.of(table, query);
        List<R> rows = channel.query(selects().rows(verb, body));
        return body.isFromEnd() ? reversed(rows) : rows;
    }

    static <T> List<T> reversed(List<T> rows) {
        Collections.reverse(rows);
        return rows;
    }

    private Projecting<R> projecting() {
        return new Projecting<>(table, channel);
    }

    private Pages<R> pages() {
        return new Pages<>(table, channel, selects());
    }

    @Override
    public final Optional<R> findUnique(Unique<R> key) {
        return Optional.ofNullable(unique(key, "findUnique"));
    }

    @Override
    public final Optional<G> findUnique(Unique<R> key, Include<R> include) {
        return Optional.ofNullable(graph(unique(key, "findUnique"), include));
    }

    @Override
    public final R findUniqueOrThrow(Unique<R> key) {
        return required(unique(key, "findUniqueOrThrow"), "findUniqueOrThrow");
    }

    @Override
    public final G findUniqueOrThrow(Unique<R> key, Include<R> include) {
        return required(graph(unique(key, "findUniqueOrThrow"), include), "findUniqueOrThrow");
    }

    @Override
    public final Optional<R> findFirst(Query<R> query) {
        return Optional.ofNullable(first(query, "findFirst"));
    }

    @Override
    public final Optional<G> findFirst(Query<R> query, Include<R> include) {
        return Optional.ofNullable(graph(first(query, "findFirst"), include));
    }

    @Override
    public final R findFirstOrThrow(Query<R> query) {
        return required(first(query, "findFirstOrThrow"), "findFirstOrThrow");
    }

    @Override
    public final G findFirstOrThrow(Query<R> query, Include<R> include) {
        return required(graph(first(query, "findFirstOrThrow"), include), "findFirstOrThrow");
    }

    @Override
    public final List<R> findMany(Query<R> query) {
        return rows(query, "findMany");
    }

    @Override
    public final List<G> findMany(Query<R> query, Include<R> include) {
        return graphs(findMany(query), include);
    }

    @Override
    public final List<Optional<R>> findUniques(Collection<Unique<R>> keys) {
        return new KeyBatches<>(table, channel).find(keys);
    }

    @Override
    public final List<Optional<G>> findUniques(Collection<Unique<R>> keys, Include<R> include) {
        List<Optional<R>> found = findUniques(keys);
        Iterator<G> graphs = graphs(found.stream().flatMap(Optional::stream).toList(), include)
                .iterator();
        return found.stream().map(row -> row.map(there -> graphs.next())).toList();
    }

    @Override
    public final <T> Optional<T> findUnique(Unique<R> key, Projection<R, T> projection) {
        checkLock(Condition.operand(key).lock());
        return first(projecting().unique("findUnique", key, projection));
    }

    @Override
    public final <T extends @Nullable Object> T findUniqueOrThrow(Unique<R> key, Projection<R, T> projection) {
        checkLock(Condition.operand(key).lock());
        return only(projecting().unique("findUniqueOrThrow", key, projection), "findUniqueOrThrow");
    }

    @Override
    public final <T> Optional<T> findFirst(Query<R> query, Projection<R, T> projection) {
        return first(projecting().rows("findFirst", one(query), projection));
    }

    /** The one value of a row may be null. */
    private static <T> Optional<T> first(List<T> rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    @Override
    public final <T extends @Nullable Object> T findFirstOrThrow(Query<R> query, Projection<R, T> projection) {
        return only(projecting().rows("findFirstOrThrow", one(query), projection), "findFirstOrThrow");
    }

    final <T extends @Nullable Object> T only(List<T> rows, String verb) {
        if (rows.isEmpty()) {
            throw RecordNotFound.of(table.model(), verb);
        }
        return rows.get(0);
    }

    @Override
    public final <T extends @Nullable Object> List<T> findMany(Query<R> query, Projection<R, T> projection) {
        checkLock(Condition.operand(query).lock());
        return projecting().rows("findMany", query, projection);
    }

    @Override
    public final KeysetPage<R> findPage(Query<R> query) {
        checkLock(Condition.operand(query).lock());
        return pages().keyset(query);
    }

    @Override
    public final KeysetPage<G> findPage(Query<R> query, Include<R> include) {
        KeysetPage<R> page = findPage(query);
        return new KeysetPage<>(graphs(page.items(), include), page.next(), page.previous());
    }

    @Override
    public final <T extends @Nullable Object> KeysetPage<T> findPage(Query<R> query, Projection<R, T> projection) {
        checkLock(Condition.operand(query).lock());
        return pages().keyset(query, projection);
    }

    @Override
    public final OffsetPage<R> findManyAndCount(Query<R> query) {
        checkLock(Condition.operand(query).lock());
        return pages().offset(query);
    }

    @Override
    public final OffsetPage<G> findManyAndCount(Query<R> query, Include<R> include) {
        OffsetPage<R> page = findManyAndCount(query);
        return new OffsetPage<>(graphs(page.items(), include), page.total());
    }

    @Override
    public final <T extends @Nullable Object> OffsetPage<T> findManyAndCount(
            Query<R> query, Projection<R, T> projection) {
        checkLock(Condition.operand(query).lock());
        return pages().offset(query, projection);
    }

    @Override
    public final Stream<R> stream(Query<R> query) {
        return stream(query, RowStreams.FETCH_SIZE);
    }

    @Override
    public final Stream<R> stream(Query<R> query, int fetchSize) {
        checkLock(Condition.operand(query).lock());
        return RowStreams.open(channel, selects().rows("stream", RowStreams.forward(table, query)), fetchSize);
    }

    @Override
    public final Stream<G> stream(Query<R> query, Include<R> include) {
        return stream(query, include, RowStreams.FETCH_SIZE);
    }

    @Override
    public final Stream<G> stream(Query<R> query, Include<R> include, int fetchSize) {
        checkLock(Condition.operand(query).lock());
        Condition.operand(include);
        return RowStreams.open(
                channel,
                selects().rows("stream", RowStreams.forward(table, query)),
                fetchSize,
                (on, rows) -> new RelationLoader(on).load(table, rows, include));
    }

    @Override
    public final <T extends @Nullable Object> Stream<T> stream(Query<R> query, Projection<R, T> projection) {
        return stream(query, projection, RowStreams.FETCH_SIZE);
    }

    @Override
    public final <T extends @Nullable Object> Stream<T> stream(
            Query<R> query, Projection<R, T> projection, int fetchSize) {
        checkLock(Condition.operand(query).lock());
        return projecting().stream(query, projection, fetchSize);
    }

    @Override
    public final <T extends @Nullable Object> T aggregate(Query<R> query, Projection<R, T> projection) {
        return projecting().aggregate(unlocked("aggregate", query), projection);
    }

    @Override
    public final <T extends @Nullable Object> List<T> groupBy(Grouping<R> groups, Projection<R, T> projection) {
        unlocked("groupBy", Condition.operand(groups).rows());
        return projecting().groups(groups, projection);
    }

    @Override
    public final long count(Query<R> query) {
        return required(channel.queryOne(selects().count(unlocked("count", query))), "count");
    }

    @Override
    public final long count() {
        return count(Query.all());
    }

    @Override
    public final boolean exists(Query<R> query) {
        return required(channel.queryOne(selects().exists(unlocked("exists", query))), "exists");
    }

    @Override
    public final boolean exists(Unique<R> key) {
        checkUnlocked("exists", Condition.operand(key).lock());
        return required(channel.queryOne(selects().exists(key)), "exists");
    }

    private Query<R> unlocked(String verb, Query<R> query) {
        checkUnlocked(verb, Condition.operand(query).lock());
        return query;
    }

    private void checkUnlocked(String verb, @Nullable Lock lock) {
        if (lock != null) {
            throw new InvalidQuery(
                    "%s of %s returns no rows that it could lock; find them".formatted(verb, table.model()));
        }
    }
}
