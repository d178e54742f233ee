package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.ChangeMapper;
import dev.mvnschema.runtime.Include;
import dev.mvnschema.runtime.Projection;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.UpdateInput;
import dev.mvnschema.runtime.VersionConflict;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Implements what changes and deletes rows. */
public abstract class TableChanger<R, G, U extends UpdateInput<R>> extends TableReader<R, G>
        implements ChangeMapper<R, G, U> {

    protected TableChanger(Table<R, G> table, SqlChannel channel) {
        super(table, channel);
    }

    final Writes<R, R> writes() {
        return new Writes<>(table, channel.engine().sql(), selects(), table.returning());
    }

    final OneRowWrites<R, R> oneRow() {
        return new OneRowWrites<>(table, channel.engine().sql(), table.returning());
    }

    final Rules<R> rules() {
        return new Rules<>(table, channel.engine());
    }

    final String operation(String verb) {
        return table.model() + "." + verb;
    }

    final G graph(R row, Include<R> include, SqlChannel on) {
        return graphs(List.of(row), include, on).get(0);
    }

    final List<G> graphs(List<R> rows, Include<R> include, SqlChannel on) {
        return new RelationLoader(on).load(table, rows, Condition.operand(include));
    }

    /** @throws VersionConflict when there is such a row, but in another version */
    final <T> T named(@Nullable T row, Unique<R> key, String verb, SqlChannel on) {
        if (row == null && Versions.isNamed(table, key) && Versions.isOther(table, key, on)) {
            throw VersionConflict.of(table.model(), verb);
        }
        return required(row, verb);
    }

    @Override
    public final R update(Unique<R> key, U changes) {
        return updated(key, changes, channel);
    }

    @Override
    public final G update(Unique<R> key, U changes, Include<R> include) {
        return channel.atomically(tx -> graph(updated(key, changes, tx), include, tx));
    }

    @Override
    public final <T extends @Nullable Object> T update(Unique<R> key, U changes, Projection<R, T> projection) {
        WrittenRows<R, T> written = new WrittenRows<>(table, projection);
        Condition.operand(key);
        if (!Condition.operand(changes).nested().isEmpty()) {
            return channel.atomically(tx -> only(written.of(tx, "update", updated(key, changes, tx)), "update"));
        }
        Row row = rules().forUpdate(changes.row());
        return written.of(channel, on -> {
                    List<@Nullable Object[]> rows = on.query(written.writes(on).update(key, row));
                    named(rows.isEmpty() ? null : rows.get(0), key, "update", on);
                    return rows;
                })
                .get(0);
    }

    private R updated(Unique<R> key, U changes, SqlChannel on) {
        Condition.operand(key);
        if (Condition.operand(changes).nested().isEmpty()) {
            Statement<R> statement = oneRow().update(key, rules().forUpdate(changes.row()));
            return named(on.queryOne(statement), key, "update", on);
        }
        return on.atomically(
                tx -> named(new GraphUpdate(tx, operation("update")).one(table, key, changes), key, "update", tx));
    }

    @Override
    public final long updateMany(Query<R> query, U changes) {
        Condition.operand(query);
        GraphUpdate.refuseNested(changes);
        return channel.update(writes().updateMany("updateMany", query, rules().forUpdate(changes.row()), false));
    }

    @Override
    public final List<R> updateManyAndReturn(Query<R> query, U changes) {
        Condition.operand(query);
        GraphUpdate.refuseNested(changes);
        return channel.query(writes().updateMany("updateManyAndReturn", query, rules().forUpdate(changes.row()), true));
    }

    @Override
    public final List<G> updateManyAndReturn(Query<R> query, U changes, Include<R> include) {
        Condition.operand(query);
        GraphUpdate.refuseNested(changes);
        return channel.atomically(tx -> graphs(
                tx.query(writes().updateMany("updateManyAndReturn", query, rules().forUpdate(changes.row()), true)),
                include,
                tx));
    }

    @Override
    public final <T extends @Nullable Object> List<T> updateManyAndReturn(
            Query<R> query, U changes, Projection<R, T> projection) {
        Condition.operand(query);
        GraphUpdate.refuseNested(changes);
        WrittenRows<R, T> written = new WrittenRows<>(table, projection);
        return written.of(
                channel,
                on -> on.query(written.writes(on)
                        .updateMany("updateManyAndReturn", query, rules().forUpdate(changes.row()), true)));
    }

    @Override
    public final <E> long updateEach(
            Collection<? extends E> items,
            Function<? super E, Unique<R>> key,
            Function<? super E, ? extends U> changes) {
        BulkUpdate<R> update = new BulkUpdate<>(table, channel);
        for (E item : items) {
            U input = changes.apply(item);
            GraphUpdate.refuseNested(input);
            update.add(key.apply(item), rules().forUpdate(input.row()));
        }
        return update.run();
    }

    @Override
    public final R delete(Unique<R> key) {
        return named(channel.queryOne(writes().delete(Condition.operand(key))), key, "delete", channel);
    }

    @Override
    public final G delete(Unique<R> key, Include<R> include) {
        Condition.operand(key);
        return channel.atomically(tx -> {
            R row = named(tx.queryOne(writes().lock("delete", Belonging.named(key))), key, "delete", tx);
            G graph = graph(row, include, tx);
            tx.queryOne(writes().delete(key));
            return graph;
        });
    }

    @Override
    public final <T extends @Nullable Object> T delete(Unique<R> key, Projection<R, T> projection) {
        Condition.operand(key);
        WrittenRows<R, T> written = new WrittenRows<>(table, projection);
        if (!written.isFlat()) {
            return channel.atomically(tx -> {
                R row = named(tx.queryOne(writes().lock("delete", Belonging.named(key))), key, "delete", tx);
                T before = only(written.of(tx, "delete", row), "delete");
                tx.queryOne(writes().delete(key));
                return before;
            });
        }
        List<@Nullable Object[]> rows = channel.query(written.writes(channel).delete(key));
        Object[] deleted = named(rows.isEmpty() ? null : rows.get(0), key, "delete", channel);
        return projection.make(deleted);
    }

    @Override
    public final long deleteMany(Query<R> query) {
        return channel.update(writes().deleteMany("deleteMany", Condition.operand(query)));
    }
}
