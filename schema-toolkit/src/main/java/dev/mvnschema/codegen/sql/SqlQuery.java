package dev.mvnschema.codegen.sql;

import dev.mvnschema.codegen.plan.ColumnKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query that fits the schema.
 *
 * @param name the Java method's
 * @param file shown in its documentation
 * @param documentation of the file; empty when there is none
 * @param result what a call gives
 * @param sql with a {@code ?} for each parameter
 * @param binds which parameter each {@code ?} is, by its place in {@code parameters}
 * @param parameters in the order of their first use
 * @param columns of the result; empty when there is none
 */
public record SqlQuery(
        String name,
        String file,
        String documentation,
        Result result,
        String sql,
        List<Integer> binds,
        List<Value> parameters,
        List<Value> columns) {

    public SqlQuery {
        binds = List.copyOf(binds);
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
    }

    /** What a call gives. */
    public enum Result {
        /** Exactly one row. */
        ONE,
        /** One row or none. */
        OPTIONAL,
        /** Any number of rows. */
        MANY,
        /** No rows, but how many it touched. */
        EXECUTE
    }

    /**
     * A parameter or a column.
     *
     * @param kind how a value is stored
     * @param enumName the schema's enum; null for other kinds
     */
    public record Value(
            String name, ColumnKind kind, @Nullable String enumName, boolean list, boolean nullable) {}
}
