package dev.mvnschema.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.codegen.plan.JavaField;
import dev.mvnschema.codegen.plan.JavaKey;
import dev.mvnschema.codegen.plan.JavaModel;
import dev.mvnschema.codegen.plan.JavaRelation;
import dev.mvnschema.runtime.CreateInput;
import dev.mvnschema.runtime.Includable;
import dev.mvnschema.runtime.Include;
import dev.mvnschema.runtime.ModelMapper;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.UpdateInput;
import java.util.List;
import java.util.Random;

/** Uses generated code as a person would, for any schema: by the names that the plan says. */
@SuppressWarnings("unchecked")
final class ClientProbe {

    private final Object database;
    private final ClassLoader generated;
    private final Random random;
    private final RandomValues values;

    ClientProbe(Object database, ClassLoader generated, Random random) {
        this.database = database;
        this.generated = generated;
        this.random = random;
        this.values = new RandomValues(random, generated);
    }

    /** Creates, finds by every key, includes every relation, changes and deletes rows of a model. */
    void exercise(JavaModel model) throws ReflectiveOperationException {
        ModelMapper<Object, Object, CreateInput<Object>, UpdateInput<Object>> mapper =
                (ModelMapper<Object, Object, CreateInput<Object>, UpdateInput<Object>>)
                        Calls.on(database, model.accessor());
        Class<?> record = generated.loadClass(model.types().record().qualifiedName());
        Object row = mapper.create(input(model, record));
        assertThat(mapper.findMany((Query<Object>) Calls.ofType(record, "all"))).containsExactly(row);
        for (JavaKey key : model.keys()) {
            if (key.fields().stream().allMatch(field -> read(row, field) != null)) {
                Unique<Object> unique = key(record, key, row);
                assertThat(mapper.findUnique(unique)).as(key.method()).contains(row);
            }
        }
        if (!model.relations().isEmpty()) {
            List<?> graphs =
                    mapper.findMany((Query<Object>) Calls.ofType(record, "all"), include(record, model.relations()));
            for (JavaRelation relation : model.relations()) {
                if (relation.isToMany()) {
                    assertThat((List<?>) Calls.on(graphs.get(0), relation.component()))
                            .isNotNull();
                }
            }
        }
        if (!model.keys().isEmpty()) {
            Object changed = mapper.update(key(record, model.keys().get(0), row), changes(model, record));
            assertThat(mapper.deleteMany((Query<Object>) Calls.ofType(record, "all")))
                    .isEqualTo(1);
            assertThat(mapper.count()).isZero();
            assertThat(changed).hasSameClassAs(row);
        }
    }

    private CreateInput<Object> input(JavaModel model, Class<?> record) throws ReflectiveOperationException {
        Object step = Calls.ofType(record, "create");
        for (JavaField field : model.requiredOnCreate()) {
            step = Calls.on(step, field.component(), values.of(field));
        }
        for (JavaField field : model.fields()) {
            if (!field.isReadOnly() && !field.isRequiredOnCreate() && random.nextBoolean()) {
                Calls.on(step, field.component(), values.of(field));
            }
        }
        return (CreateInput<Object>) step;
    }

    private UpdateInput<Object> changes(JavaModel model, Class<?> record) throws ReflectiveOperationException {
        Object changes = Calls.ofType(record, "set");
        List<JavaField> writable =
                model.fields().stream().filter(field -> !field.isReadOnly()).toList();
        for (JavaField field : writable) {
            // One at least: an update without changes is an error.
            if (field.equals(writable.get(0)) || random.nextBoolean()) {
                Calls.on(changes, field.component(), values.of(field));
            }
        }
        return (UpdateInput<Object>) changes;
    }

    private static Unique<Object> key(Class<?> record, JavaKey key, Object row) throws ReflectiveOperationException {
        return (Unique<Object>) Calls.ofType(
                record,
                key.method(),
                key.fields().stream().map(field -> read(row, field)).toArray());
    }

    private static Include<Object> include(Class<?> record, List<JavaRelation> relations)
            throws ReflectiveOperationException {
        Include<Object> include = Include.none();
        for (JavaRelation relation : relations) {
            include = include.with(List.of(
                    (Includable<Object>) record.getField(relation.constant()).get(null)));
        }
        return include;
    }

    private static Object read(Object row, JavaField field) {
        try {
            return Calls.on(row, field.component());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
