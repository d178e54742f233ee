package dev.mvnschema.postgres.sql;

import dev.mvnschema.catalog.Name;
import java.util.List;
import java.util.stream.Collectors;

/** Identifiers and string constants in SQL. */
public final class Quoting {

    private Quoting() {}

    /** A name in double quotes. */
    public static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A name with its schema, when it has one. */
    public static String name(Name name) {
        return inSchemaOf(name, name.name());
    }

    /** Another object in the schema of a name: an index beside its table. */
    public static String inSchemaOf(Name owner, String name) {
        String schema = owner.schema();
        return schema == null ? identifier(name) : identifier(schema) + "." + identifier(name);
    }

    /** The schema of a name; one without a schema is taken for {@code public}. */
    static String schemaOf(Name name) {
        String schema = name.schema();
        return identifier(schema == null ? "public" : schema);
    }

    /** Names in double quotes between commas. */
    public static String identifiers(List<String> names, String separator) {
        return names.stream().map(Quoting::identifier).collect(Collectors.joining(separator));
    }

    /** A string constant under {@code standard_conforming_strings}, PostgreSQL's default. */
    public static String literal(String value) {
        return '\'' + value.replace("'", "''") + '\'';
    }
}
