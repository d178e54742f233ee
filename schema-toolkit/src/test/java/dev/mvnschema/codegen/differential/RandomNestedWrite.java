package dev.mvnschema.codegen.differential;

import dev.mvnschema.codegen.Calls;
import dev.mvnschema.codegen.differential.RandomInputs.Changes;
import dev.mvnschema.codegen.differential.RandomInputs.Draft;
import dev.mvnschema.codegen.plan.JavaRelation;
import dev.mvnschema.runtime.CreateInput;
import dev.mvnschema.runtime.DatabaseException;
import dev.mvnschema.runtime.Include;
import dev.mvnschema.runtime.ModelMapper;
import dev.mvnschema.runtime.Relation;
import dev.mvnschema.runtime.ToMany;
import dev.mvnschema.runtime.UniqueViolation;
import dev.mvnschema.runtime.UpdateInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes one random row with what it does to related rows, by generated code and in memory, and compares all rows of both models.
 * A write that fails must leave everything as it was.
 */
final class RandomNestedWrite {

    private static final int MOST_ROWS = 60;

    private final FilledSchema schema;
    private final Random random;
    private final RandomInputs inputs;
    private final Map<String, Integer> done;

    /** @param done counts the operations by their names */
    RandomNestedWrite(FilledSchema schema, Random random, Map<String, Integer> done) {
        this.schema = schema;
        this.random = random;
        this.inputs = new RandomInputs(random);
        this.done = done;
    }

    /** The operations of a run, and how often each was done. */
    static Map<String, Integer> counts() {
        return new TreeMap<>();
    }

    void write() throws ReflectiveOperationException {
        List<Model> writable = schema.models.stream()
                .filter(model -> model.plan.isWritable() && hasRelation(model))
                .toList();
        if (writable.isEmpty()) {
            return;
        }
        Model model = writable.get(random.nextInt(writable.size()));
        List<Integer> relations = new ArrayList<>();
        for (int i = 0; i < model.relations.size(); i++) {
            if (isWritable(model.relations.get(i))) {
                relations.add(i);
            }
        }
        int index = relations.get(random.nextInt(relations.size()));
        Relation<Object, Object, Object> relation = model.relations.get(index);
        schema.trim(model, MOST_ROWS);
        schema.trim(schema.target(relation), MOST_ROWS);
        WriteState state = new WriteState(schema, model, relation.link());
        if (model.rows.isEmpty() || random.nextInt(3) == 0) {
            create(state, model.plan.relations().get(index), relation);
        } else {
            update(state, model.plan.relations().get(index), relation);
        }
    }

    private boolean hasRelation(Model model) {
        return model.relations.stream().anyMatch(this::isWritable);
    }

    private boolean isWritable(Relation<Object, Object, Object> relation) {
        return schema.has(relation.link().target().get().model())
                && schema.target(relation).plan.isWritable();
    }

    private void create(WriteState state, JavaRelation plan, Relation<Object, Object, Object> relation)
            throws ReflectiveOperationException {
        List<Integer> given = relation.link().owned()
                ? relation.link().columns().stream()
                        .map(column -> column.ordinal())
                        .toList()
                : List.of();
        Draft draft = inputs.draft(state.owner, given);
        NestedCase nested = new NestedCase(state, relation instanceof ToMany, inputs, schema, random);
        NestedCase.Call call = nested.onCreate(draft.cells());
        if (call == null || !Calls.isThere(draft.input().getClass(), plan.component(), call.operation())) {
            return;
        }
        Calls.on(draft.input(), plan.component(), call.operation());
        state.of(state.owner).add(draft.cells());
        run(
                "create " + state.owner.name() + " " + plan.component() + " " + call.name(),
                call,
                state,
                () -> mapper(state.owner).create(draft.input()));
    }

    private void update(WriteState state, JavaRelation plan, Relation<Object, Object, Object> relation)
            throws ReflectiveOperationException {
        int position = random.nextInt(state.owner.rows.size());
        @Nullable Object[] cells = state.of(state.owner).get(position);
        Changes changes = inputs.changes(state.owner, random.nextInt(2));
        changes.apply(state.owner, cells);
        UpdateInput<Object> input = changes.input();
        NestedCase nested = new NestedCase(state, relation instanceof ToMany, inputs, schema, random);
        NestedCase.Call call = nested.onUpdate(cells);
        if (call == null || !Calls.isThere(input.getClass(), plan.component(), call.operation())) {
            return;
        }
        Calls.on(input, plan.component(), call.operation());
        var key = state.owner.unique(state.owner.rows.get(position));
        run("update " + state.owner.name() + " " + plan.component() + " " + call.name(), call, state, () -> {
            if (random.nextInt(4) == 0) {
                mapper(state.owner).update(key, input, Include.none());
            } else {
                mapper(state.owner).update(key, input);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static ModelMapper<Object, Object, CreateInput<Object>, UpdateInput<Object>> mapper(Model model) {
        return (ModelMapper<Object, Object, CreateInput<Object>, UpdateInput<Object>>) model.mapper;
    }

    private void run(String what, NestedCase.Call call, WriteState after, Runnable write) {
        WriteState before = new WriteState(schema, after.owner, after.link);
        Class<? extends DatabaseException> expected = call.error();
        String end = "";
        try {
            write.run();
            if (expected != null) {
                throw new AssertionError(what + ": should have failed with " + expected.getSimpleName());
            }
            after.verify(what);
        } catch (DatabaseException e) {
            boolean known =
                    expected != null ? expected.isInstance(e) : e instanceof UniqueViolation && after.hasDuplicates();
            if (!known) {
                throw new AssertionError(what, e);
            }
            before.verify(what + ", which failed");
            end = " (" + e.getClass().getSimpleName() + ")";
        }
        done.merge(what.substring(0, what.indexOf(' ')) + "." + call.name() + end, 1, Integer::sum);
    }
}
