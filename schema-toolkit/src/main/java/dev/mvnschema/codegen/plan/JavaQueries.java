package dev.mvnschema.codegen.plan;

import dev.mvnschema.codegen.sql.SqlQuery;
import java.util.List;

/**
 * The queries that people wrote, as Java has them.
 *
 * @param holder the type that has a method for each
 */
public record JavaQueries(JavaType holder, List<Query> all) {

    public JavaQueries {
        all = List.copyOf(all);
    }

    /**
     * One query.
     *
     * @param row the record of its rows
     * @param columns its components; empty when it returns no rows
     */
    public record Query(SqlQuery source, String method, JavaType row, List<Value> parameters, List<Value> columns) {

        public Query {
            parameters = List.copyOf(parameters);
            columns = List.copyOf(columns);
        }
    }

    /**
     * A parameter or a component.
     *
     * @param type of one value; for enums the generated type
     */
    public record Value(String name, SqlQuery.Value source, JavaType type) {

        /** Whether it is a primitive in Java. */
        public boolean isPrimitive() {
            return type.isPrimitive() && !source.nullable() && !source.list();
        }
    }
}
