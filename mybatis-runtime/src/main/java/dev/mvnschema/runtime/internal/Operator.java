package dev.mvnschema.runtime.internal;

/** Compares a column with an operand. */
public enum Operator {
    EQ(" = "),
    NE(" <> "),
    /** Not equal, null being a value like others. */
    DISTINCT(" IS DISTINCT FROM "),
    LT(" < "),
    LTE(" <= "),
    GT(" > "),
    GTE(" >= "),
    CONTAINS(" @> "),
    OVERLAPS(" && ");

    private final String sql;

    Operator(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
