package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.internal.Condition.Match;

/** The operand of {@code LIKE}. */
final class LikePattern {

    private LikePattern() {}

    static String of(Match match, String value) {
        String text = escape(value);
        return switch (match) {
            case CONTAINS -> "%" + text + "%";
            case STARTS_WITH -> text + "%";
            case ENDS_WITH -> "%" + text;
        };
    }

    /** The metacharacters stand for themselves. */
    private static String escape(String value) {
        StringBuilder text = new StringBuilder(value.length() + 8);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '%' || c == '_' || c == '\\') {
                text.append('\\');
            }
            text.append(c);
        }
        return text.toString();
    }
}
