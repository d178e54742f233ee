package dev.mvnschema.diff;

/** Tells whether two SQL expressions say the same. The text may differ: PostgreSQL prints an expression in its own way. */
@FunctionalInterface
public interface ExpressionEquality {

    boolean same(String before, String after);

    /** By text alone: white space, case of keywords, parentheses around the whole and casts of constants do not count. */
    static ExpressionEquality byText() {
        return (before, after) ->
                before.equals(after) || NormalExpression.of(before).equals(NormalExpression.of(after));
    }

    /** By text, to the letter: for expressions that PostgreSQL itself has printed. */
    static ExpressionEquality exact() {
        return String::equals;
    }
}
