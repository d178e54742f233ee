package dev.mvnschema.postgres.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a script.
 *
 * @param sql its text, without the comments before it and the semicolon behind it
 * @param start where it begins in the script
 * @param end where it ends, the semicolon not included
 * @param tokens its first tokens, at most {@value #KEPT_TOKENS}
 * @param copyData the lines behind a {@code COPY … FROM STDIN}, each with its line end; null for other statements
 */
public record ScriptStatement(
        String sql,
        int start,
        int end,
        List<SqlToken> tokens,
        @Nullable String copyData) {

    /** Enough for whatever a reader asks; a script of inserts would otherwise cost many times its size. */
    static final int KEPT_TOKENS = 400;

    public ScriptStatement {
        tokens = List.copyOf(tokens);
    }

    /** Whether it begins with these words. */
    public boolean startsWith(String... words) {
        if (tokens.size() < words.length) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!tokens.get(i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of its tokens is this word. */
    public boolean has(String word) {
        return tokens.stream().anyMatch(token -> token.is(word));
    }
}
