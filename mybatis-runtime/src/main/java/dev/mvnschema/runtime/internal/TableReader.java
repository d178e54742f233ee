package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Include;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.ReadMapper;
import dev.mvnschema.runtime.RecordNotFound;
import dev.mvnschema.runtime.Unique;
import java.util.List;
import java.util.Optional;
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
        return new RelationLoader(channel).load(table, rows, include);
    }

    private @Nullable R unique(Unique<R> key, String verb) {
        return channel.queryOne(selects().unique(verb, key));
    }

    private @Nullable R first(Query<R> query, String verb) {
        Integer take = query.take();
        Query<R> one = take != null && take == 0 ? query : query.take(1);
        return channel.queryOne(selects().rows(verb, one));
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
        return channel.query(selects().rows("findMany", query));
    }

    @Override
    public final List<G> findMany(Query<R> query, Include<R> include) {
        return graphs(findMany(query), include);
    }

    @Override
    public final long count(Query<R> query) {
        return required(channel.queryOne(selects().count(query)), "count");
    }

    @Override
    public final long count() {
        return count(Query.all());
    }

    @Override
    public final boolean exists(Query<R> query) {
        return required(channel.queryOne(selects().exists(query)), "exists");
    }

    @Override
    public final boolean exists(Unique<R> key) {
        return required(channel.queryOne(selects().exists(key)), "exists");
    }
}
