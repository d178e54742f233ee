package dev.mvnschema.catalog;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The name of an object that lives in a database schema.
 *
 * @param schema the schema it is qualified with; null means the default schema of the connection, written without a qualifier
 */
public record Name(@Nullable String schema, String name) implements Comparable<Name> {

    private static final Comparator<Name> ORDER = Comparator.comparing(
                    Name::schema, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(Name::name);

    /** A name in the default schema. */
    public static Name of(String name) {
        return new Name(null, name);
    }

    @Override
    public int compareTo(Name other) {
        return ORDER.compare(this, other);
    }

    /** For messages, not for SQL. */
    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
