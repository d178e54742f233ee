package dev.mvnschema.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A sequence of which more is to be told than that a column counts up.
 *
 * @param options how it counts; null for PostgreSQL's usual way
 * @param owner the column that it goes with; null when none owns it
 */
public record Sequence(
        Name name, @Nullable Options options, @Nullable Owner owner) {

    /** One that counts as usual and that no column owns. */
    public Sequence(Name name) {
        this(name, null, null);
    }

    /** Whether a column made it, so that it is never created or dropped by itself. */
    public boolean isOfColumn() {
        return owner != null && owner.role() != Role.OWNED;
    }

    /**
     * How a sequence counts.
     *
     * @param type {@code smallint}, {@code integer} or {@code bigint}
     */
    public record Options(String type, long start, long increment, long min, long max, long cache, boolean cycle) {

        /** From 1 upwards, one by one. */
        public static Options usual(String type) {
            long max = switch (type) {
                case "smallint" -> Short.MAX_VALUE;
                case "integer" -> Integer.MAX_VALUE;
                default -> Long.MAX_VALUE;
            };
            return new Options(type, 1, 1, 1, max, 1, false);
        }

        /** As a column of that type counts. */
        public static Options usual(ColumnType column) {
            boolean small =
                    column.element() instanceof ColumnType.Builtin builtin && builtin.type() == BuiltinType.SMALLINT;
            boolean whole =
                    column.element() instanceof ColumnType.Builtin builtin && builtin.type() == BuiltinType.INTEGER;
            return usual(small ? "smallint" : whole ? "integer" : "bigint");
        }
    }

    /** A column that a sequence goes with when it is dropped. */
    public record Owner(Name table, String column, Role role) {}

    /** What a sequence is to its owner. */
    public enum Role {
        /** The default of its owner, as {@code SERIAL} makes it. */
        SERIAL,
        /** Part of an identity column. */
        IDENTITY,
        /** Nothing more. */
        OWNED
    }
}
