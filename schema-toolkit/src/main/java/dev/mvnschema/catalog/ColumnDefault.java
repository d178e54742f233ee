package dev.mvnschema.catalog;

import java.util.List;

/** The default of a column, in a form in which equal meaning is equal value as far as that can be told without a server. */
public sealed interface ColumnDefault {

    /**
     * A constant.
     *
     * @param value its text without quotes or cast: a string, the digits of a number, {@code true}, an enum label, a timestamp
     */
    record Literal(String value) implements ColumnDefault {}

    /** An array of constants. */
    record ListLiteral(List<String> values) implements ColumnDefault {

        public ListLiteral {
            values = List.copyOf(values);
        }
    }

    /**
     * {@code CURRENT_TIMESTAMP} and its equals.
     *
     * @param call whether it is written {@code now()}, which means the same
     */
    record Now(boolean call) implements ColumnDefault {

        public Now() {
            this(false);
        }
    }

    /** {@code nextval} of a sequence that the column owns: {@code SERIAL}. */
    record Autoincrement(Name sequence) implements ColumnDefault {}

    /** Any other SQL. */
    record Expression(String sql) implements ColumnDefault {}

    /** Some default exists whose text the schema does not say: equal to every default for the differ. */
    record Unspecified() implements ColumnDefault {}
}
