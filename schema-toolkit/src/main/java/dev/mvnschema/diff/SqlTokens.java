package dev.mvnschema.diff;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of an SQL expression. */
final class SqlTokens {

    private static final Pattern TOKEN = Pattern.compile(
            "'[^']*+(?:''[^']*+)*+'|\"[^\"]*+(?:\"\"[^\"]*+)*+\"|[\\p{L}_][\\p{L}\\p{N}_$]*|\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|::|<=|>=|<>|!=|\\|\\||->>|->|#>>|#>|@>|<@|\\S");
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

    private SqlTokens() {}

    /** Lower case outside quotes; quotes dropped from names that do not need them; {@code !=} as {@code <>}. */
    static List<String> of(String sql) {
        return TOKEN.matcher(sql)
                .results()
                .map(MatchResult::group)
                .map(SqlTokens::normal)
                .toList();
    }

    private static String normal(String token) {
        if (token.startsWith("'")) {
            return token;
        }
        if (token.startsWith("\"")) {
            String name = token.substring(1, token.length() - 1);
            return PLAIN.matcher(name).matches() ? name : token;
        }
        return token.equals("!=") ? "<>" : token.toLowerCase(Locale.ROOT);
    }

    /** The same expression with another name in the place of each mention of one. */
    static String renamed(String sql, String from, String to) {
        String quoted = '"' + to.replace("\"", "\"\"") + '"';
        UnaryOperator<String> replace = token -> isName(token, from) ? quoted : token;
        Matcher matcher = TOKEN.matcher(sql);
        return matcher.replaceAll(match -> Matcher.quoteReplacement(replace.apply(match.group())));
    }

    private static boolean isName(String token, String name) {
        if (token.startsWith("\"")) {
            return token.substring(1, token.length() - 1).replace("\"\"", "\"").equals(name);
        }
        return PLAIN.matcher(name).matches() && token.toLowerCase(Locale.ROOT).equals(name);
    }
}
