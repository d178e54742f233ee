package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.CreateInput;
import dev.mvnschema.runtime.Include;
import dev.mvnschema.runtime.ModelMapper;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.UpdateInput;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Implements the generated mappers. */
public abstract class TableMapper<R, G, C extends CreateInput<R>, U extends UpdateInput<R>>
        implements ModelMapper<R, G, C, U> {

    private final Table<R, G> table;
    private final SqlChannel channel;

    protected TableMapper(Table<R, G> table, SqlChannel channel) {
        this.table = table;
        this.channel = channel;
    }

    @Override
    public Optional<R> findUnique(Unique<R> key) {
        throw new UnsupportedOperationException(table + " " + channel);
    }

    @Override
    public Optional<G> findUnique(Unique<R> key, Include<R> include) {
        throw new UnsupportedOperationException(table + " " + channel);
    }

    @Override
    public R findUniqueOrThrow(Unique<R> key) {
        throw new UnsupportedOperationException(table + " " + channel);
    }

    @Override
    public G findUniqueOrThrow(Unique<R> key, Include<R> include) {
        throw new UnsupportedOperationException(table + " " + channel);
    }

    @Override
    public Optional<R> findFirst(Query<R> query) {
        throw new UnsupportedOperationException(table + " " + channel);
    }

    @Override
    public Optional<G> findFirst(Query<R> query, Include<R> include) {
        throw new UnsupportedOperationException(table + " " + channel);
    }

    @Override
    public R findFirstOrThrow(Query<R> query) {
        throw new UnsupportedOperationException(table + " " + channel);
    }

    @Override
    public G findFirstOrThrow(Query<R> query, Include<R> include) {
        throw new UnsupportedOperationException(table + " " + channel);
    }

    @Override
    public List<R> findMany(Query<R> query) {
        throw new UnsupportedOperationException(table + " " + channel);
    }

    @Override
    public List<G> findMany(Query<R> query, Include<R> include) {
        throw new UnsupportedOperationException(table + " " + channel);
    }

    @Override
    public long count(Query<R> query) {
        throw new UnsupportedOperationException(table + " " + channel);
    }

    @Override
    public long count() {
        throw new UnsupportedOperationException(table + " " + channel);
    }

    @Override
    public boolean exists(Query<R> query) {
        throw new UnsupportedOperationException(table + " " + channel);
    }

    @Override
    public boolean exists(Unique<R> key) {
        throw new UnsupportedOperationException(table + " " + channel);
    }

    @Override
    public R create(C input) {
        throw new UnsupportedOperationException(table + " " + channel);
    }

    @Override
    public long createMany(Collection<? extends C> inputs) {
        throw new UnsupportedOperationException(table + " " + channel);
    }

    @Override
    public List<R> createManyAndReturn(Collection<? extends C> inputs) {
        throw new UnsupportedOperationException(table + " " + channel);
    }

    @Override
    public R update(Unique<R> key, U changes) {
        throw new UnsupportedOperationException(table + " " + channel);
    }

    @Override
    public long updateMany(Query<R> query, U changes) {
        throw new UnsupportedOperationException(table + " " + channel);
    }

    @Override
    public List<R> updateManyAndReturn(Query<R> query, U changes) {
        throw new UnsupportedOperationException(table + " " + channel);
    }

    @Override
    public R upsert(Unique<R> key, C create, U changes) {
        throw new UnsupportedOperationException(table + " " + channel);
    }

    @Override
    public R delete(Unique<R> key) {
        throw new UnsupportedOperationException(table + " " + channel);
    }

    @Override
    public long deleteMany(Query<R> query) {
        throw new UnsupportedOperationException(table + " " + channel);
    }
}
