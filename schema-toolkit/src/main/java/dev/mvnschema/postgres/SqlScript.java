package dev.mvnschema.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

/** Splits a script into its statements, as the driver does, and keeps their places. */
public final class SqlScript {

    private SqlScript() {}

    /**
     * The statements in order. Comments before a statement are not part of it.
     *
     * @throws SQLException when the driver cannot take the script apart
     */
    public static List<Statement> split(String script) throws SQLException {
        List<Statement> statements = new ArrayList<>();
        int from = 0;
        for (NativeQuery query : Parser.parseJdbcSql(script, true, false, true, false, true)) {
            String sql = query.nativeSql;
            int start = script.indexOf(sql, from);
            if (start < 0) {
                throw new SQLException("a statement was not found in its script");
            }
            from = start + sql.length();
            int begin = start + leading(sql);
            if (begin < from) {
                statements.add(new Statement(script.substring(begin, from), begin, from));
            }
        }
        return statements;
    }

    /**
     * A statement of a script.
     *
     * @param start where it begins in the script
     * @param end where it ends, the semicolon not included
     */
    public record Statement(String sql, int start, int end) {}

    /** How many characters of white space and comments stand before the first word. */
    private static int leading(String sql) {
        int at = 0;
        while (at < sql.length()) {
            if (Character.isWhitespace(sql.charAt(at))) {
                at++;
            } else if (sql.startsWith("--", at)) {
                int lineEnd = sql.indexOf('\n', at);
                at = lineEnd < 0 ? sql.length() : lineEnd + 1;
            } else if (sql.startsWith("/*", at)) {
                at = Parser.parseBlockComment(sql.toCharArray(), at) + 1;
            } else {
                return at;
            }
        }
        return sql.length();
    }
}
