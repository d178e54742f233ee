package dev.mvnschema.catalog;

import java.util.List;

/**
 * The type of a column.
 *
 * @param element the type, or the type of the elements
 * @param array whether the column holds an array of them (PostgreSQL does not tell dimensions apart)
 */
public record ColumnType(Element element, boolean array) {

    public sealed interface Element {}

    /**
     * A type of PostgreSQL itself that the schema language has a name for.
     *
     * @param modifiers length, precision, scale; empty when none is given. An absent timestamp precision stays absent.
     */
    public record Builtin(BuiltinType type, List<Integer> modifiers) implements Element {

        public Builtin {
            modifiers = List.copyOf(modifiers);
        }
    }

    /** An enum type of the database. */
    public record EnumRef(Name name) implements Element {}

    /** Any other type, as PostgreSQL's {@code format_type} prints it. */
    public record Other(String sql) implements Element {}

    public static ColumnType of(BuiltinType type, Integer... modifiers) {
        return new ColumnType(new Builtin(type, List.of(modifiers)), false);
    }
}
