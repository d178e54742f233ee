package dev.mvnschema.seed;

import dev.mvnschema.postgres.sql.Quoting;
import java.util.Map;
import java.util.Set;

/**
 * A column that seeds fill.
 *
 * @param type as PostgreSQL writes it, with its length
 * @param array whether it holds arrays
 * @param labels what a schema calls the labels of its enum
 */
record SeedColumn(String name, String type, boolean array, Map<String, String> labels) {

    /** Types without equality, which are compared as text. */
    private static final Set<String> NOT_COMPARABLE =
            Set.of("json", "xml", "point", "line", "lseg", "box", "path", "polygon", "circle");

    String quoted() {
        return Quoting.identifier(name);
    }

    boolean json() {
        return type.equals("json") || type.equals("jsonb");
    }

    boolean timestamp() {
        return type.startsWith("timestamp") && type.endsWith("without time zone");
    }

    boolean bytes() {
        return type.equals("bytea");
    }

    /** An expression that can be compared. */
    String comparable(String qualifier) {
        String value = qualifier + "." + quoted();
        String element = array ? type.substring(0, Math.max(0, type.length() - 2)) : type;
        return NOT_COMPARABLE.contains(element) ? value + "::text" : value;
    }
}
