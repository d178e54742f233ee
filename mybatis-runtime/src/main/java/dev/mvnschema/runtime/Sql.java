package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Condition;
import dev.mvnschema.runtime.internal.NamedParameters;
import dev.mvnschema.runtime.internal.RawTypes;
import dev.mvnschema.runtime.internal.TypedSql;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SQL with named parameters: {@code Sql.of("SELECT … WHERE id = :id").set("id", id)}. Parameters travel beside the text, never in
 * it. Immutable, and taken apart once: keep it in a constant. For queries that are known when the program is built, files in
 * {@code src/main/schema/sql} are better: those are checked.
 */
public final class Sql {

    private final String text;
    private final NamedParameters parsed;
    private final Map<String, @Nullable Object> values;

    private Sql(String text, NamedParameters parsed, Map<String, @Nullable Object> values) {
        this.text = text;
        this.parsed = parsed;
        this.values = values;
    }

    /** A statement; {@code :name} is a parameter, except in quotes and comments. */
    public static Sql of(String text) {
        return new Sql(text, NamedParameters.of(Condition.operand(text)), Map.of());
    }

    /**
     * The same with the value of a parameter: what a column of a model may hold, an enum's label as text, a list of such values
     * for {@code = ANY (:ids)}, or null.
     */
    public Sql set(String name, @Nullable Object value) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
        all.put(name, value);
        return new Sql(text, parsed, all);
    }

    /**
     * With all values in place.
     *
     * @param verb for messages
     * @throws InvalidQuery when a parameter has no value, or a value no parameter
     */
    TypedSql bound(String verb) {
        for (String name : values.keySet()) {
            if (!parsed.names().contains(name)) {
                throw new InvalidQuery("the statement has no parameter :" + name);
            }
        }
        TypedSql sql = new TypedSql(verb, parsed.jdbc());
        for (String name : parsed.names()) {
            if (!values.containsKey(name)) {
                throw new InvalidQuery("the parameter :" + name + " has no value; call set(\"" + name + "\", …)");
            }
            RawTypes.bind(sql, name, values.get(name));
        }
        return sql;
    }

    @Override
    public String toString() {
        return text;
    }
}
