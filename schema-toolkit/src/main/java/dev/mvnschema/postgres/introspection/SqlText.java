package dev.mvnschema.postgres.introspection;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A cursor over an expression as PostgreSQL prints it: just enough to take constants apart. */
final class SqlText {

    private static final Pattern CASTS = Pattern.compile("(?:\\s*\\)*\\s*::\\s*(?:\"(?:[^\"]|\"\")*\"|[\\w$]+)"
            + "(?:\\.(?:\"(?:[^\"]|\"\")*\"|[\\w$]+))?(?: (?:varying|precision|without time zone|with time zone))?"
            + "(?:\\(\\d+(?:,\\s*-?\\d+)?\\))?(?: (?:without time zone|with time zone))?(?:\\[\\])*)*");

    private final String text;
    private int at;

    SqlText(String text) {
        this.text = text;
    }

    /** The value of a string constant at the cursor, which moves behind it; null when there is none. */
    @Nullable
    String string() {
        boolean escapes = text.startsWith("E'", at);
        int start = escapes ? at + 1 : at;
        if (start >= text.length() || text.charAt(start) != '\'') {
            return null;
        }
        StringBuilder value = new StringBuilder();
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && escapes && i + 1 < text.length()) {
                value.append(text.charAt(++i));
            } else if (c != '\'') {
                value.append(c);
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '\'') {
                value.append('\'');
                i++;
            } else {
                at = i + 1;
                return value.toString();
            }
        }
        return null;
    }

    /** The first group of the pattern at the cursor, which moves behind the match. */
    @Nullable
    String number(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher.group(1);
    }

    /** Whether nothing but casts stands behind the cursor. */
    boolean castsOnly() {
        return CASTS.matcher(text).region(at, text.length()).matches();
    }

    /** The place of the bracket that closes the one at the given place, or -1. */
    static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"') {
                i = behindQuoted(text, i) - 1;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** The parts between commas that stand in no brackets and no quotes. */
    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"') {
                i = behindQuoted(text, i) - 1;
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

    /** An expression without the one pair of parentheses that PostgreSQL puts around it. */
    static String withoutParentheses(String expression) {
        boolean around = expression.startsWith("(") && closing(expression, 0) == expression.length() - 1;
        return around ? expression.substring(1, expression.length() - 1) : expression;
    }

    private static int behindQuoted(String text, int open) {
        char quote = text.charAt(open);
        for (int i = open + 1; i < text.length(); i++) {
            if (text.charAt(i) == quote) {
                if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
                    i++;
                } else {
                    return i + 1;
                }
            }
        }
        return text.length();
    }
}
