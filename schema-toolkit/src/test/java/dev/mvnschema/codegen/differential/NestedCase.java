package dev.mvnschema.codegen.differential;

import dev.mvnschema.codegen.differential.RandomConditions.Pair;
import dev.mvnschema.codegen.differential.RandomInputs.Changes;
import dev.mvnschema.codegen.differential.RandomInputs.Draft;
import dev.mvnschema.runtime.DatabaseException;
import dev.mvnschema.runtime.Duplicates;
import dev.mvnschema.runtime.NestedWrite;
import dev.mvnschema.runtime.NewRow;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.RecordNotFound;
import dev.mvnschema.runtime.RequiredRelation;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.internal.Link;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One operation on the rows that a row is related to, as generated code takes it, and what it does in memory. */
final class NestedCase {

    /**
     * What to pass to the relation's method.
     *
     * @param error that it must fail with; null when it must not
     */
    record Call(
            String name,
            NestedWrite<Object, ?> operation,
            @Nullable Class<? extends DatabaseException> error) {}

    private final WriteState state;
    private final Link<Object, Object, Object> link;
    private final Model target;
    private final boolean many;
    private final RandomInputs inputs;
    private final RandomConditions conditions;
    private final Random random;
    private @Nullable Class<? extends DatabaseException> error;

    NestedCase(WriteState state, boolean many, RandomInputs inputs, FilledSchema schema, Random random) {
        this.state = state;
        this.link = state.link;
        this.target = state.target;
        this.many = many;
        this.inputs = inputs;
        this.conditions = new RandomConditions(schema, random);
        this.random = random;
    }

    /** For a new row; null when there is nothing to do for it. */
    @Nullable
    Call onCreate(@Nullable Object[] owner) throws ReflectiveOperationException {
        if (!link.owned() && state.ownerKey(owner) == null) {
            return null;
        }
        return switch (random.nextInt(4)) {
            case 0 -> connect(owner);
            case 1 -> connectOrCreate(owner);
            case 2 -> many ? createMany(owner) : create(owner);
            default -> create(owner);
        };
    }

    /** For a row that is there. */
    @Nullable
    Call onUpdate(@Nullable Object[] owner) throws ReflectiveOperationException {
        if (!link.owned() && state.ownerKey(owner) == null) {
            return null;
        }
        boolean dangling = link.owned()
                && state.ownerKey(owner) != null
                && state.related(owner).isEmpty();
        if (dangling) {
            return connect(owner); // no foreign key forbids it here
        }
        return switch (random.nextInt(many ? 12 : 9)) {
            case 0 -> create(owner);
            case 1 -> connect(owner);
            case 2 -> connectOrCreate(owner);
            case 3 -> disconnect(owner);
            case 4, 5 -> update(owner);
            case 6 -> upsert(owner);
            case 7, 8 -> delete(owner);
            case 9 -> random.nextBoolean() ? updateMany(owner) : deleteMany(owner);
            case 10 -> createMany(owner);
            default -> set(owner);
        };
    }

    private Call call(String name, NestedWrite<Object, ?> operation) {
        return new Call(name, operation, error);
    }

    /** A new row of the other side, which the owner's key completes. */
    private @Nullable Draft draft() throws ReflectiveOperationException {
        boolean given = !link.owned() && link.join() == null;
        Draft draft = inputs.draft(
                target,
                given
                        ? link.targetColumns().stream()
                                .map(column -> column.ordinal())
                                .toList()
                        : List.of());
        return given || state.targetKey(draft.cells()) != null ? draft : null;
    }

    private void add(@Nullable Object[] owner, Draft draft) {
        state.of(target).add(draft.cells());
        state.tie(owner, draft.cells());
    }

    private void untie(@Nullable Object[] owner, @Nullable Object[] other) {
        if (link.join() != null) {
            state.pairs.remove(state.pair(owner, other));
        } else if (link.owned()) {
            WriteState.release(link.columns(), owner);
        } else if (link.targetColumns().stream().noneMatch(column -> column.isNullable())) {
            error = RequiredRelation.class;
        } else {
            WriteState.release(link.targetColumns(), other);
            RandomInputs.touch(target, other);
        }
    }

    /** A row has one related row by a to-one relation: what was there makes room. */
    private void makeRoom(@Nullable Object[] owner, @Nullable Object @Nullable [] except) {
        if (!many && !link.owned()) {
            for (@Nullable Object[] other : state.related(owner)) {
                if (other != except) {
                    untie(owner, other);
                }
            }
        }
    }

    private void relate(@Nullable Object[] owner, @Nullable Object[] other) {
        makeRoom(owner, other);
        state.tie(owner, other);
        if (link.join() == null && !link.owned()) {
            RandomInputs.touch(target, other);
        }
    }

    private @Nullable Call create(@Nullable Object[] owner) throws ReflectiveOperationException {
        List<NewRow<Object>> rows = new ArrayList<>();
        makeRoom(owner, null);
        for (int i = many ? 1 + random.nextInt(3) : 1; i > 0; i--) {
            Draft draft = draft();
            if (draft == null) {
                return null;
            }
            rows.add(draft.input());
            add(owner, draft);
        }
        return call("create", rows.size() == 1 ? NestedWrite.create(rows.get(0)) : NestedWrite.create(rows));
    }

    /** Rows that cannot be are left out. */
    private @Nullable Call createMany(@Nullable Object[] owner) throws ReflectiveOperationException {
        List<NewRow<Object>> rows = new ArrayList<>();
        if (link.join() != null) {
            return null;
        }
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            Draft draft = draft();
            if (draft == null) {
                return null;
            }
            rows.add(draft.input());
            add(owner, draft);
            if (state.hasDuplicates()) {
                state.of(target).remove(state.of(target).size() - 1);
            }
        }
        return call("createMany", NestedWrite.createMany(rows, Duplicates.SKIP));
    }

    private @Nullable Call connect(@Nullable Object[] owner) {
        List<Integer> chosen = some(target.rows.size(), many ? 3 : 1);
        if (chosen.isEmpty()) {
            return null;
        }
        List<Unique<Object>> keys = new ArrayList<>();
        for (int position : chosen) {
            keys.add(target.unique(target.rows.get(position)));
            relate(owner, state.of(target).get(position));
        }
        return call("connect", keys.size() == 1 ? NestedWrite.connect(keys.get(0)) : NestedWrite.connect(keys));
    }

    private @Nullable Call connectOrCreate(@Nullable Object[] owner) throws ReflectiveOperationException {
        Draft draft = draft();
        if (draft == null || !isOwnKey(draft)) {
            return null;
        }
        if (random.nextBoolean() && !target.rows.isEmpty()) {
            int position = random.nextInt(target.rows.size());
            relate(owner, state.of(target).get(position));
            return call(
                    "connectOrCreate",
                    NestedWrite.connectOrCreate(target.unique(target.rows.get(position)), draft.input()));
        }
        Unique<Object> key = target.unique(draft.cells());
        makeRoom(owner, null);
        add(owner, draft);
        return call("connectOrCreate", NestedWrite.connectOrCreate(key, draft.input()));
    }

    /** Whether a new row gives its first key itself, and no row has it yet. */
    private boolean isOwnKey(Draft draft) {
        List<Integer> key = target.key();
        return key.stream().noneMatch(i -> draft.cells()[i] == null || draft.cells()[i] == WriteState.ANY)
                && target.rows.stream()
                        .noneMatch(row -> key.stream()
                                .allMatch(
                                        i -> String.valueOf(row.values()[i]).equals(String.valueOf(draft.cells()[i]))));
    }

    private Call disconnect(@Nullable Object[] owner) {
        List<@Nullable Object[]> related = state.related(owner);
        if (!many || random.nextInt(3) == 0) {
            related.forEach(other -> untie(owner, other));
            if (link.owned()) {
                WriteState.release(link.columns(), owner); // a key that is half null refers to nothing, too
            }
            return call("disconnect", NestedWrite.disconnect());
        }
        List<Unique<Object>> keys = new ArrayList<>();
        for (int position : some(target.rows.size(), 3)) {
            keys.add(target.unique(target.rows.get(position)));
            @Nullable Object[] other = state.of(target).get(position);
            if (related.contains(other)) {
                untie(owner, other);
            }
        }
        return call("disconnect", NestedWrite.disconnect(keys));
    }

    private Call set(@Nullable Object[] owner) {
        List<Integer> chosen = some(target.rows.size(), 4);
        List<@Nullable Object[]> wanted =
                chosen.stream().map(position -> state.of(target).get(position)).toList();
        for (@Nullable Object[] other : state.related(owner)) {
            if (!wanted.contains(other)) {
                untie(owner, other);
            }
        }
        wanted.forEach(other -> relate(owner, other));
        return call(
                "set",
                NestedWrite.set(chosen.stream()
                        .map(position -> target.unique(target.rows.get(position)))
                        .toList()));
    }

    /** One of the related rows, or any row; -1 when there is none. */
    private int position(@Nullable Object[] owner) {
        List<@Nullable Object[]> related = state.related(owner);
        if (!related.isEmpty() && random.nextInt(5) != 0) {
            @Nullable Object[] one = related.get(random.nextInt(related.size()));
            for (int i = 0; i < state.of(target).size(); i++) {
                if (state.of(target).get(i) == one) {
                    return i;
                }
            }
        }
        return target.rows.isEmpty() ? -1 : random.nextInt(target.rows.size());
    }

    private @Nullable Call update(@Nullable Object[] owner) throws ReflectiveOperationException {
        Changes changes = inputs.changes(target, 2);
        if (changes.ordinals().isEmpty()) {
            return null;
        }
        if (!many) {
            change(state.related(owner), changes);
            return call("update", NestedWrite.update(changes.input()));
        }
        int position = position(owner);
        if (position < 0) {
            return null;
        }
        @Nullable Object[] other = state.of(target).get(position);
        change(state.related(owner).stream().filter(one -> one == other).toList(), changes);
        return call("update", NestedWrite.update(target.unique(target.rows.get(position)), changes.input()));
    }

    private void change(List<@Nullable Object[]> rows, Changes changes) {
        if (rows.isEmpty()) {
            error = RecordNotFound.class;
        }
        rows.forEach(row -> changes.apply(target, row));
    }

    private @Nullable Call upsert(@Nullable Object[] owner) throws ReflectiveOperationException {
        Changes changes = inputs.changes(target, 2);
        Draft draft = draft();
        if (changes.ordinals().isEmpty() || draft == null) {
            return null;
        }
        List<@Nullable Object[]> related = state.related(owner);
        if (!many) {
            if (related.isEmpty()) {
                add(owner, draft);
            } else {
                change(related, changes);
            }
            return call("upsert", NestedWrite.upsert(draft.input(), changes.input()));
        }
        if (random.nextBoolean() && !related.isEmpty()) {
            int position = position(owner);
            @Nullable Object[] other = state.of(target).get(position);
            if (related.contains(other)) {
                change(Collections.singletonList(other), changes);
                return call(
                        "upsert",
                        NestedWrite.upsert(target.unique(target.rows.get(position)), draft.input(), changes.input()));
            }
        }
        if (!isOwnKey(draft)) {
            return null;
        }
        Unique<Object> key = target.unique(draft.cells());
        add(owner, draft);
        return call("upsert", NestedWrite.upsert(key, draft.input(), changes.input()));
    }

    private Pair condition() {
        return conditions.of(target, 0);
    }

    private static boolean matches(Pair pair, @Nullable Object[] cells) {
        return pair.memory().test(new Model.Row("row", cells, List.of()));
    }

    private @Nullable Call updateMany(@Nullable Object[] owner) throws ReflectiveOperationException {
        Changes changes = inputs.changes(target, 2);
        if (changes.ordinals().isEmpty() || target == state.owner) {
            return null; // the owner's own changes come first, and are unknown to the condition
        }
        Pair pair = condition();
        state.related(owner).stream()
                .filter(row -> matches(pair, row))
                .toList()
                .forEach(row -> changes.apply(target, row));
        return call("updateMany", NestedWrite.updateMany(Query.<Object>all().where(pair.database()), changes.input()));
    }

    private @Nullable Call deleteMany(@Nullable Object[] owner) {
        if (target == state.owner) {
            return null;
        }
        Pair pair = condition();
        remove(state.related(owner).stream().filter(row -> matches(pair, row)).toList());
        return call("deleteMany", NestedWrite.deleteMany(Query.<Object>all().where(pair.database())));
    }

    private void remove(List<@Nullable Object[]> rows) {
        state.of(target).removeIf(row -> rows.stream().anyMatch(one -> one == row));
    }

    private @Nullable Call delete(@Nullable Object[] owner) {
        List<@Nullable Object[]> related = state.related(owner);
        if (related.stream().anyMatch(row -> row == owner)) {
            return null; // a row that goes while it is written
        }
        if (!many) {
            if (related.isEmpty()) {
                error = RecordNotFound.class;
            }
            if (link.owned()) {
                WriteState.release(link.columns(), owner);
            }
            remove(related);
            return call("delete", NestedWrite.delete());
        }
        int position = position(owner);
        if (position < 0) {
            return null;
        }
        @Nullable Object[] other = state.of(target).get(position);
        if (related.stream().noneMatch(row -> row == other)) {
            error = RecordNotFound.class;
        }
        remove(Collections.singletonList(other));
        return call("delete", NestedWrite.delete(target.unique(target.rows.get(position))));
    }

    private List<Integer> some(int size, int most) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(i);
        }
        Collections.shuffle(all, random);
        return all.subList(0, Math.min(size, most == 1 ? 1 : 1 + random.nextInt(most)));
    }
}
