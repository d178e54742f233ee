package dev.mvnschema.codegen.differential;

import dev.mvnschema.codegen.plan.JavaField;
import dev.mvnschema.codegen.plan.JavaKey;
import dev.mvnschema.codegen.plan.JavaModel;
import dev.mvnschema.codegen.plan.JavaRelation;
import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.ReadMapper;
import dev.mvnschema.runtime.Relation;
import dev.mvnschema.runtime.Unique;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A generated model, its mapper, and its rows in memory. */
final class Model {

    final JavaModel plan;
    final ReadMapper<Object, Object> mapper;
    final List<Column<Object, Object>> columns = new ArrayList<>();
    final List<Domain> domains = new ArrayList<>();
    final List<Relation<Object, Object, Object>> relations = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();

    private final Class<?> record;
    private final List<Method> accessors = new ArrayList<>();

    @SuppressWarnings("unchecked") // generated code has these types
    Model(JavaModel plan, Object database, ClassLoader loader) throws ReflectiveOperationException {
        this.plan = plan;
        this.mapper = (ReadMapper<Object, Object>)
                database.getClass().getMethod(plan.accessor()).invoke(database);
        this.record = loader.loadClass(plan.types().record().qualifiedName());
        for (JavaField field : plan.fields()) {
            columns.add(
                    (Column<Object, Object>) record.getField(field.constant()).get(null));
            Class<?> element = field.kind() == dev.mvnschema.codegen.plan.ColumnKind.ENUM
                    ? loader.loadClass(field.element().qualifiedName())
                    : Object.class;
            Object @Nullable [] constants = element.getEnumConstants();
            domains.add(new Domain(field, constants == null ? List.of() : Arrays.asList(constants)));
        }
        for (JavaRelation relation : plan.relations()) {
            relations.add((Relation<Object, Object, Object>)
                    record.getField(relation.constant()).get(null));
        }
        for (RecordComponent component : record.getRecordComponents()) {
            accessors.add(component.getAccessor());
        }
    }

    String name() {
        return plan.source().name();
    }

    /** The record. */
    Class<?> type() {
        return record;
    }

    /** Reads the rows anew, without what they are related to. */
    void reload() {
        rows.clear();
        mapper.findMany(Query.all()).forEach(one -> rows.add(row(one)));
    }

    /** A record of the database as a row in memory. */
    Row row(Object one) {
        @Nullable Object[] values = new Object[accessors.size()];
        try {
            for (int i = 0; i < values.length; i++) {
                values[i] = accessors.get(i).invoke(one);
            }
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
        return new Row(one, values, new ArrayList<>());
    }

    /** The ordinals of the id, or of the first key. */
    List<Integer> key() {
        return plan.keys().get(0).fields().stream().map(plan.fields()::indexOf).toList();
    }

    /** The key of a row, by the generated method. */
    Unique<Object> unique(Row row) {
        return unique(row.values());
    }

    /** The same by the values of a row. */
    @SuppressWarnings("unchecked")
    Unique<Object> unique(@Nullable Object[] row) {
        JavaKey key = plan.keys().get(0);
        Object[] values = key().stream().map(ordinal -> row[ordinal]).toArray();
        for (Method method : record.getMethods()) {
            if (method.getName().equals(key.method()) && method.getParameterCount() == values.length) {
                try {
                    return (Unique<Object>) method.invoke(null, values);
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(e.getMessage(), e);
                }
            }
        }
        throw new IllegalStateException(key.method());
    }

    /**
     * A row in memory.
     *
     * @param record as the database gave it
     * @param values by ordinal
     * @param related the rows of each relation, by ordinal
     */
    @SuppressWarnings("ArrayRecordComponent") // rows are compared by identity
    record Row(Object record, @Nullable Object[] values, List<List<Row>> related) {

        /** Rows refer to each other in circles. */
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        @Override
        public String toString() {
            return record.toString();
        }
    }
}
