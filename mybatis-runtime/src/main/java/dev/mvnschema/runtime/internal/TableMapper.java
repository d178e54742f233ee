package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.CreateInput;
import dev.mvnschema.runtime.ModelMapper;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.UpdateInput;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Implements the generated mappers of models. */
public abstract class TableMapper<R, G, C extends CreateInput<R>, U extends UpdateInput<R>> extends TableReader<R, G>
        implements ModelMapper<R, G, C, U> {

    protected TableMapper(Table<R, G> table, SqlChannel channel) {
        super(table, channel);
    }

    private Writes<R> writes() {
        return new Writes<>(table, channel.engine().sql(), selects());
    }

    private Rules<R> rules() {
        return new Rules<>(table, channel.engine());
    }

    @Override
    public final R create(C input) {
        Statement<R> statement = writes().insert(rules().forInsert(input.row()));
        return required(channel.queryOne(statement), "create");
    }

    @Override
    public final long createMany(Collection<? extends C> inputs) {
        Collection<List<Row>> groups = groups(inputs);
        if (groups.size() > 1) {
            return channel.transaction(tx -> createMany(groups, tx));
        }
        return createMany(groups, channel);
    }

    private long createMany(Collection<List<Row>> groups, SqlChannel on) {
        long created = 0;
        for (List<Row> group : groups) {
            if (group.get(0).isEmpty()) {
                created += createEmpty(group, on).size();
            } else {
                created += on.update(writes().insertMany("createMany", group, false));
            }
        }
        return created;
    }

    @Override
    public final List<R> createManyAndReturn(Collection<? extends C> inputs) {
        List<Row> rows = rows(inputs);
        Collection<List<Row>> groups = groups(rows);
        if (groups.size() > 1) {
            return channel.transaction(tx -> createManyAndReturn(rows, groups, tx));
        }
        return createManyAndReturn(rows, groups, channel);
    }

    private List<R> createManyAndReturn(List<Row> rows, Collection<List<Row>> groups, SqlChannel on) {
        IdentityHashMap<Row, R> created = new IdentityHashMap<>();
        for (List<Row> group : groups) {
            List<R> records = group.get(0).isEmpty()
                    ? createEmpty(group, on)
                    : on.query(writes().insertMany("createManyAndReturn", group, true));
            if (groups.size() == 1) {
                return records;
            }
            for (int i = 0; i < group.size(); i++) {
                created.put(group.get(i), records.get(i));
            }
        }
        List<R> all = new ArrayList<>(rows.size());
        for (Row row : rows) {
            all.add(required(created.get(row), "createManyAndReturn"));
        }
        return all;
    }

    /** Rows of defaults alone: PostgreSQL inserts them one by one. */
    private List<R> createEmpty(List<Row> rows, SqlChannel on) {
        List<R> created = new ArrayList<>();
        for (Row row : rows) {
            created.add(required(on.queryOne(writes().insert(row)), "create"));
        }
        return created;
    }

    private List<Row> rows(Collection<? extends C> inputs) {
        List<Row> rows = new ArrayList<>(inputs.size());
        for (C input : inputs) {
            rows.add(Condition.operand(input).row());
        }
        return rules().forInsert(rows);
    }

    private Collection<List<Row>> groups(Collection<? extends C> inputs) {
        return groups(rows(inputs));
    }

    /** Rows that give the same columns go into one statement. */
    private static Collection<List<Row>> groups(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        if (rows.stream().allMatch(rows.get(0)::givesTheSame)) {
            return List.of(rows);
        }
        Map<BitSet, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            groups.computeIfAbsent(row.given(), given -> new ArrayList<>()).add(row);
        }
        return groups.values();
    }

    @Override
    public final R update(Unique<R> key, U changes) {
        Statement<R> statement = writes().update(key, rules().forUpdate(changes.row()));
        return required(channel.queryOne(statement), "update");
    }

    @Override
    public final long updateMany(Query<R> query, U changes) {
        return channel.update(writes().updateMany("updateMany", query, rules().forUpdate(changes.row()), false));
    }

    @Override
    public final List<R> updateManyAndReturn(Query<R> query, U changes) {
        return channel.query(writes().updateMany("updateManyAndReturn", query, rules().forUpdate(changes.row()), true));
    }

    @Override
    public final R upsert(Unique<R> key, C create, U changes) {
        Row row = rules().forUpsert(create.row(), key);
        return required(channel.queryOne(writes().upsert(key, row, rules().forUpdate(changes.row()))), "upsert");
    }

    @Override
    public final R delete(Unique<R> key) {
        return required(channel.queryOne(writes().delete(key)), "delete");
    }

    @Override
    public final long deleteMany(Query<R> query) {
        return channel.update(writes().deleteMany(query));
    }
}
