package dev.mvnschema.postgres.script;

import java.util.Locale;

/**
 * A token of a script.
 *
 * @param text a word or quoted name as it stands there, quotes included
 * @param start the offset of its first character in the script
 * @param end the offset behind its last character
 */
public record SqlToken(Kind kind, String text, int start, int end) {

    /** Whether it is this keyword or plain name. */
    public boolean is(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    /** Whether it is this character. */
    public boolean is(char symbol) {
        return kind == Kind.SYMBOL && text.charAt(0) == symbol;
    }

    /** Whether it can be the name of something. */
    public boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /** The name that PostgreSQL takes it for: lower case unless it is quoted. */
    public String name() {
        return kind == Kind.QUOTED
                ? text.substring(1, Math.max(1, text.length() - 1)).replace("\"\"", "\"")
                : text.toLowerCase(Locale.ROOT);
    }

    /** The value of a plain string literal. */
    public String value() {
        return text.substring(1, Math.max(1, text.length() - 1)).replace("''", "'");
    }

    /** What a token can be. Comments and white space are none. */
    public enum Kind {
        WORD,
        QUOTED,
        /** A literal in single quotes or between dollar tags. */
        STRING,
        NUMBER,
        /** One character of anything else. */
        SYMBOL
    }
}
