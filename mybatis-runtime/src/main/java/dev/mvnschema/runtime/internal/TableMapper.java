package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.CreateInput;
import dev.mvnschema.runtime.Duplicates;
import dev.mvnschema.runtime.Include;
import dev.mvnschema.runtime.InvalidQuery;
import dev.mvnschema.runtime.ModelMapper;
import dev.mvnschema.runtime.Projection;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.UpdateInput;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Implements the generated mappers of models. */
public abstract class TableMapper<R, G, C extends CreateInput<R>, U extends UpdateInput<R>>
        extends TableChanger<R, G, U> implements ModelMapper<R, G, C, U> {

    protected TableMapper(Table<R, G> table, SqlChannel channel) {
        super(table, channel);
    }

    private Inserts<R, R> inserts() {
        return Inserts.of(table, channel);
    }

    @Override
    public final R create(C input) {
        return created("create", input, channel);
    }

    private R created(String verb, CreateInput<R> input, SqlChannel on) {
        if (Condition.operand(input).nested().isEmpty()) {
            return required(on.queryOne(oneRow().insert(verb, rules().forInsert(input.row()))), verb);
        }
        return on.atomically(tx -> new GraphCreate(tx, operation(verb)).one(table, PendingRow.of(input)));
    }

    @Override
    public final G create(C input, Include<R> include) {
        return channel.atomically(tx -> graph(created("create", input, tx), include, tx));
    }

    @Override
    public final <T extends @Nullable Object> T create(C input, Projection<R, T> projection) {
        WrittenRows<R, T> written = new WrittenRows<>(table, projection);
        if (!Condition.operand(input).nested().isEmpty()) {
            return channel.atomically(tx -> only(written.of(tx, "create", created("create", input, tx)), "create"));
        }
        Row row = rules().forInsert(input.row());
        return only(written.of(channel, on -> on.query(written.writes(on).insert("create", row))), "create");
    }

    @Override
    public final long createMany(Collection<? extends C> inputs) {
        return createMany(inputs, Duplicates.REFUSE);
    }

    @Override
    public final long createMany(Collection<? extends C> inputs, Duplicates duplicates) {
        return inserts().count("createMany", rows(inputs), duplicates);
    }

    @Override
    public final List<R> createManyAndReturn(Collection<? extends C> inputs) {
        return createManyAndReturn(inputs, Duplicates.REFUSE);
    }

    @Override
    public final List<R> createManyAndReturn(Collection<? extends C> inputs, Duplicates duplicates) {
        return inserts().rows("createManyAndReturn", rows(inputs), duplicates);
    }

    @Override
    public final List<G> createManyAndReturn(
            Collection<? extends C> inputs, Duplicates duplicates, Include<R> include) {
        List<Row> rows = rows(inputs);
        return channel.atomically(
                tx -> graphs(Inserts.of(table, tx).rows("createManyAndReturn", rows, duplicates), include, tx));
    }

    @Override
    public final <T extends @Nullable Object> List<T> createManyAndReturn(
            Collection<? extends C> inputs, Duplicates duplicates, Projection<R, T> projection) {
        WrittenRows<R, T> written = new WrittenRows<>(table, projection);
        List<Row> rows = rows(inputs);
        return written.of(
                channel,
                on -> new Inserts<>(table, on, written.writes(on)).rows("createManyAndReturn", rows, duplicates));
    }

    private List<Row> rows(Collection<? extends C> inputs) {
        List<Row> rows = new ArrayList<>(inputs.size());
        for (C input : inputs) {
            rows.add(plain("createMany", input));
        }
        return rules().forInsert(rows);
    }

    private Row plain(String verb, C input) {
        if (!Condition.operand(input).nested().isEmpty()) {
            throw new InvalidQuery("%s of %s writes no related rows; use create".formatted(verb, table.model()));
        }
        return input.row();
    }

    @Override
    public final R upsert(Unique<R> key, C create, U changes) {
        return upserted(key, create, changes, channel);
    }

    @Override
    public final G upsert(Unique<R> key, C create, U changes, Include<R> include) {
        return channel.atomically(tx -> graph(upserted(key, create, changes, tx), include, tx));
    }

    @Override
    public final <T extends @Nullable Object> T upsert(
            Unique<R> key, C create, U changes, Projection<R, T> projection) {
        WrittenRows<R, T> written = new WrittenRows<>(table, projection);
        if (isGraph(key, create, changes)) {
            return channel.atomically(
                    tx -> only(written.of(tx, "upsert", upserted(key, create, changes, tx)), "upsert"));
        }
        Row row = rules().forUpsert(create.row(), key);
        Row changed = rules().forUpdate(changes.row());
        return written.of(channel, on -> {
                    List<@Nullable Object[]> rows = on.query(written.writes(on).upsert(key, row, changed));
                    named(rows.isEmpty() ? null : rows.get(0), key, "upsert", on);
                    return rows;
                })
                .get(0);
    }

    private boolean isGraph(Unique<R> key, C create, U changes) {
        Condition.operand(key);
        Condition.operand(changes);
        return !Condition.operand(create).nested().isEmpty()
                || !changes.nested().isEmpty();
    }

    private R upserted(Unique<R> key, C create, U changes, SqlChannel on) {
        boolean graph = isGraph(key, create, changes);
        Row row = rules().forUpsert(create.row(), key);
        if (!graph) {
            return named(on.queryOne(oneRow().upsert(key, row, rules().forUpdate(changes.row()))), key, "upsert", on);
        }
        return on.atomically(tx -> UpdateOrCreate.run(
                tx,
                () -> new GraphUpdate(tx, operation("upsert")).one(table, key, changes),
                inner -> new GraphCreate(inner, operation("upsert"))
                        .one(table, new PendingRow<>(row.copy(), create.nested()))));
    }

    @Override
    public final long upsertMany(Collection<? extends C> inputs, List<? extends Column<R, ?>> key) {
        List<Statement<R>> statements =
                bulkUpsert(key, channel).statements("upsertMany", given(inputs), table.returning(), false);
        if (statements.size() == 1) {
            return channel.update(statements.get(0));
        }
        return channel.atomically(
                tx -> statements.stream().mapToLong(tx::update).sum());
    }

    @Override
    public final List<R> upsertManyAndReturn(Collection<? extends C> inputs, List<? extends Column<R, ?>> key) {
        return bulkUpsert(key, channel).run("upsertManyAndReturn", given(inputs), table.returning());
    }

    @Override
    public final List<G> upsertManyAndReturn(
            Collection<? extends C> inputs, List<? extends Column<R, ?>> key, Include<R> include) {
        List<Row> rows = given(inputs);
        return channel.atomically(
                tx -> graphs(bulkUpsert(key, tx).run("upsertManyAndReturn", rows, table.returning()), include, tx));
    }

    @Override
    public final <T extends @Nullable Object> List<T> upsertManyAndReturn(
            Collection<? extends C> inputs, List<? extends Column<R, ?>> key, Projection<R, T> projection) {
        WrittenRows<R, T> written = new WrittenRows<>(table, projection);
        List<Row> rows = given(inputs);
        return written.of(channel, on -> bulkUpsert(key, on).run("upsertManyAndReturn", rows, written.returning()));
    }

    private BulkUpsert<R> bulkUpsert(List<? extends Column<R, ?>> key, SqlChannel on) {
        return new BulkUpsert<>(table, on, List.copyOf(key));
    }

    private List<Row> given(Collection<? extends C> inputs) {
        List<Row> rows = new ArrayList<>(inputs.size());
        inputs.forEach(input -> rows.add(plain("upsertMany", input)));
        return rows;
    }

    @Override
    public final long copy(Stream<? extends C> inputs) {
        try (inputs) {
            return new CopyRows<>(table, channel).run(inputs.iterator());
        }
    }
}
