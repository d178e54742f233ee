package dev.mvnschema.postgres.introspection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which schemas to look at, and how to name what is found there.
 *
 * @param schemas the schemas to read
 * @param defaultSchema objects in this one get names without a schema; null when every name carries its schema
 * @param searchPath the schema whose objects are not qualified inside of expressions
 */
public record IntrospectionScope(
        List<String> schemas, @Nullable String defaultSchema, String searchPath) {

    public IntrospectionScope {
        schemas = List.copyOf(schemas);
    }

    /** One schema; names are not qualified. */
    public static IntrospectionScope single(String schema) {
        return new IntrospectionScope(List.of(schema), schema, schema);
    }

    /** Several schemas, as a datasource with {@code schemas = […]} has them; every name is qualified. */
    public static IntrospectionScope multiple(List<String> schemas, String searchPath) {
        return new IntrospectionScope(schemas, null, searchPath);
    }

    @Nullable
    String qualifier(String schema) {
        return schema.equals(defaultSchema) ? null : schema;
    }
}
