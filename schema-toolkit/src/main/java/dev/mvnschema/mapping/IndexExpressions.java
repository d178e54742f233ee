package dev.mvnschema.mapping;

import dev.mvnschema.catalog.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person writes between the parentheses of an index, as keys. */
final class IndexExpressions {

    private static final Pattern COLUMN = Pattern.compile("[a-z_][a-z0-9_$]*|\"[^\"]*+(?:\"\"[^\"]*+)*+\"");
    private static final Pattern ORDER = Pattern.compile(
            "^(.*?)(?:\\s+(asc|desc))?(?:\\s+nulls\\s+(first|last))?$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What may stand behind a column, a call or parentheses. */
    private static final Pattern CLASS = Pattern.compile(
            "^(.*?)(?:\\s+collate\\s+(\"[^\"]+\"|[\\w.]+))?(?:\\s+([a-z_][\\w.]*))?$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private IndexExpressions() {}

    static List<Index.Key> keys(String text) {
        return split(text).stream().map(IndexExpressions::key).toList();
    }

    private static Index.Key key(String text) {
        Matcher order = ORDER.matcher(text.strip());
        if (!order.matches()) {
            throw new IllegalArgumentException("not an index key: " + text);
        }
        boolean descending = "desc".equals(lower(order.group(2)));
        String nulls = lower(order.group(3));
        String whole = order.group(1).strip();
        Matcher parts = CLASS.matcher(whole);
        boolean split =
                parts.matches() && (parts.group(2) != null || parts.group(3) != null) && isComplete(parts.group(1));
        String expression = split ? withoutParentheses(parts.group(1)) : whole;
        boolean column = COLUMN.matcher(expression).matches();
        String collation = split ? parts.group(2) : null;
        return new Index.Key(
                column ? unquoted(expression) : null,
                column ? null : expression,
                descending,
                nulls == null ? descending : nulls.equals("first"),
                split ? parts.group(3) : null,
                collation == null ? null : unquoted(collation));
    }

    /** A column, or something that ends with a parenthesis: what follows it is no part of an expression. */
    private static boolean isComplete(String text) {
        return (COLUMN.matcher(text).matches() && !text.equals("not")) || text.endsWith(")");
    }

    /** Without parentheses around the whole. */
    private static String withoutParentheses(String text) {
        if (!text.startsWith("(") || !text.endsWith(")")) {
            return text;
        }
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (depth == 0) {
                    return text;
                }
            }
        }
        return text.substring(1, text.length() - 1).strip();
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static String unquoted(String identifier) {
        return identifier.startsWith("\"")
                ? identifier.substring(1, identifier.length() - 1).replace("\"\"", "\"")
                : identifier;
    }

    /** At the commas that stand in no parentheses and no quotes. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
