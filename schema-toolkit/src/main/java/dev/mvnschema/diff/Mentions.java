package dev.mvnschema.diff;

import java.util.Locale;

/** Whether an SQL expression speaks of a column. */
public final class Mentions {

    private Mentions() {}

    /** True when the name stands in the expression, in quotes or, as PostgreSQL folds it, without. */
    public static boolean of(String sql, String column) {
        String quoted = '"' + column.replace("\"", "\"\"") + '"';
        boolean plain = column.equals(column.toLowerCase(Locale.ROOT));
        return SqlTokens.of(sql).stream().anyMatch(token -> token.equals(quoted) || (plain && token.equals(column)));
    }
}
