package dev.mvnschema.postgres.sql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code kind IN ('a', 'b')} for what PostgreSQL prints of it when the column is a {@code varchar}. Read again as it prints it, it
 * would be kept, and printed, in yet another way.
 */
final class InLists {

    private static final String NAME = "([\\p{L}_][\\p{L}\\p{N}_]*|\"(?:[^\"]|\"\")+\")";
    private static final String CONSTANT = "'(?:[^']|'')*'::character varying";
    private static final Pattern PRINTED = Pattern.compile("\\(" + NAME + "\\)::text (= ANY|<> ALL) \\(\\(ARRAY\\[("
            + CONSTANT + "(?:, " + CONSTANT + ")*)]\\)::text\\[]\\)");

    private InLists() {}

    /** The expression with every such list in the words that it came from. */
    static String in(String expression) {
        if (!expression.contains("::character varying")) {
            return expression;
        }
        return PRINTED.matcher(expression)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1)
                        + (found.group(2).startsWith("=") ? " IN (" : " NOT IN (")
                        + found.group(3).replace("::character varying", "") + ")"));
    }
}
