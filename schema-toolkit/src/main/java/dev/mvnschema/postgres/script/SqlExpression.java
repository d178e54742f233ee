package dev.mvnschema.postgres.script;

/** SQL that a person wrote, as part of a statement of ours. */
public final class SqlExpression {

    private SqlExpression() {}

    /** Whether a text closes what it opens, parentheses, quotes and comments, so that it can stand between parentheses. */
    public static boolean isWhole(String sql) {
        String enclosed = sql + "\n)";
        SqlLexer lexer = new SqlLexer(enclosed);
        int depth = 0;
        for (SqlToken token = lexer.next(); token != null; token = lexer.next()) {
            if (token.is('(')) {
                depth++;
            } else if (token.is(')') && --depth < 0) {
                return token.end() == enclosed.length();
            }
        }
        return false;
    }

    /**
     * A text for the driver, which takes a question mark for a parameter: operators with one in their name are written with two. In
     * quotes and comments it means nothing.
     */
    public static String withoutParameters(String sql) {
        StringBuilder text = new StringBuilder(sql.length() + 4);
        int written = 0;
        SqlLexer lexer = new SqlLexer(sql);
        for (SqlToken token = lexer.next(); token != null; token = lexer.next()) {
            if (token.is('?')) {
                text.append(sql, written, token.end()).append('?');
                written = token.end();
            }
        }
        return text.append(sql, written, sql.length()).toString();
    }
}
