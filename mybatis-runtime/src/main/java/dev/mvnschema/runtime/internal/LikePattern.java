package dev.mvnschema.runtime.internal;

/** The operand of {@code LIKE}. */
final class LikePattern {

    private LikePattern() {}

    static String of(Condition.Like<?> like) {
        String text = escape(like.value());
        return switch (like.match()) {
            case EQUALS -> text;
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
