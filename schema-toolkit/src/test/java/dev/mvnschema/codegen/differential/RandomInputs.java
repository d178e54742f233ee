package dev.mvnschema.codegen.differential;

import dev.mvnschema.codegen.Calls;
import dev.mvnschema.codegen.plan.JavaField;
import dev.mvnschema.runtime.CreateInput;
import dev.mvnschema.runtime.UpdateInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** New rows and changes with random values, as inputs of generated code and as what they should become. */
final class RandomInputs {

    private static int serial;

    private final Random random;

    RandomInputs(Random random) {
        this.random = random;
    }

    /**
     * A new row.
     *
     * @param cells what the row should hold, {@link WriteState#ANY} where defaults decide
     */
    @SuppressWarnings("ArrayRecordComponent") // filled in by what creates the row
    record Draft(CreateInput<Object> input, @Nullable Object[] cells) {}

    /**
     * Changes of a row.
     *
     * @param ordinals what is changed
     * @param values to what
     */
    record Changes(UpdateInput<Object> input, List<Integer> ordinals, List<Object> values) {

        void apply(Model model, @Nullable Object[] cells) {
            for (int i = 0; i < ordinals.size(); i++) {
                cells[ordinals.get(i)] = values.get(i);
            }
            touch(model, cells);
        }
    }

    /** What the client sets whenever it changes a row. */
    static void touch(Model model, @Nullable Object[] cells) {
        for (int i = 0; i < cells.length; i++) {
            if (model.plan.fields().get(i).source().updatedAt()) {
                cells[i] = WriteState.ANY;
            }
        }
    }

    /** @param without the ordinals of columns that something else gives */
    @SuppressWarnings("unchecked")
    Draft draft(Model model, Collection<Integer> without) throws ReflectiveOperationException {
        Object input = Calls.ofType(model.type(), "create");
        @Nullable Object[] cells = new Object[model.columns.size()];
        Arrays.fill(cells, WriteState.ANY);
        for (int i = 0; i < cells.length; i++) {
            JavaField field = model.plan.fields().get(i);
            if (field.isReadOnly() || field.isVersion() || without.contains(i)) {
                continue;
            }
            boolean key = isOfKey(model, field);
            if (key || field.isRequiredOnCreate() || random.nextInt(3) == 0) {
                Object value = key ? fresh(model, i) : model.domains.get(i).value(random);
                Calls.on(input, field.component(), value);
                cells[i] = value;
            } else if (field.isNullable()
                    && field.source().defaultValue() == null
                    && !field.source().updatedAt()) {
                cells[i] = null;
            }
        }
        return new Draft((CreateInput<Object>) input, cells);
    }

    /** No changes yet. */
    @SuppressWarnings("unchecked")
    static UpdateInput<Object> set(Model model) throws ReflectiveOperationException {
        return (UpdateInput<Object>) Calls.ofType(model.type(), "set");
    }

    /** At most so many; of columns that neither are a key nor refer to anything. */
    Changes changes(Model model, int most) throws ReflectiveOperationException {
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < model.columns.size(); i++) {
            JavaField field = model.plan.fields().get(i);
            if (!field.isReadOnly() && !field.isVersion() && !isOfKey(model, field) && !refers(model, i)) {
                free.add(i);
            }
        }
        Collections.shuffle(free, random);
        List<Integer> chosen = free.subList(0, Math.min(free.size(), most));
        UpdateInput<Object> input = set(model);
        List<Object> values = new ArrayList<>();
        for (int ordinal : chosen) {
            Object value = model.domains.get(ordinal).value(random);
            Calls.on(input, model.plan.fields().get(ordinal).component(), value);
            values.add(value);
        }
        return new Changes(input, List.copyOf(chosen), values);
    }

    private static boolean refers(Model model, int ordinal) {
        return model.relations.stream()
                .anyMatch(relation -> relation.link().columns().contains(model.columns.get(ordinal)));
    }

    static boolean isOfKey(Model model, JavaField field) {
        return model.plan.keys().stream().anyMatch(key -> key.fields().contains(field));
    }

    /** A value that no row has yet, where the type has so many. */
    private Object fresh(Model model, int ordinal) {
        serial++;
        Domain domain = model.domains.get(ordinal);
        return switch (model.plan.fields().get(ordinal).kind()) {
            case TEXT, VARCHAR -> domain.isPlainText() ? domain.fitting("k" + serial) : domain.value(random);
            case SMALLINT, INTEGER -> 1_000 + serial % 30_000;
            case BIGINT -> 1_000L + serial;
            case UUID -> new UUID(99, serial);
            case TIMESTAMP, TIMESTAMPTZ -> Instant.ofEpochSecond(1_800_000_000L + serial);
            default -> domain.value(random);
        };
    }
}
