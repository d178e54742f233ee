package dev.mvnschema.migration.deploy;

import dev.mvnschema.postgres.script.ScriptStatement;
import dev.mvnschema.postgres.script.SqlToken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the tokens of one statement from left to right. */
final class TokenReader {

    private final List<SqlToken> tokens;
    private int at;

    TokenReader(ScriptStatement statement) {
        this.tokens = statement.tokens();
    }

    /** Passes over the words when they come next, all of them in this order. */
    boolean accept(String... words) {
        if (at + words.length > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!tokens.get(at + i).is(words[i])) {
                return false;
            }
        }
        at += words.length;
        return true;
    }

    /** Passes over one of the words when it comes next. */
    boolean acceptAny(String... words) {
        for (String word : words) {
            if (accept(word)) {
                return true;
            }
        }
        return false;
    }

    boolean accept(char symbol) {
        if (atEnd() || !tokens.get(at).is(symbol)) {
            return false;
        }
        at++;
        return true;
    }

    /** Whether the word comes next. */
    boolean sees(String word) {
        return !atEnd() && tokens.get(at).is(word);
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    void skip() {
        at++;
    }

    /** A name with its schema, if one comes next. */
    @Nullable
    ObjectName name() {
        if (atEnd() || !tokens.get(at).isName()) {
            return null;
        }
        String name = tokens.get(at++).name();
        String schema = null;
        while (at + 1 < tokens.size()
                && tokens.get(at).is('.')
                && tokens.get(at + 1).isName()) {
            schema = name;
            name = tokens.get(at + 1).name();
            at += 2;
        }
        return new ObjectName(schema, name);
    }

    /** The value of a string literal, if one comes next. */
    @Nullable
    String string() {
        return atEnd() || tokens.get(at).kind() != SqlToken.Kind.STRING
                ? null
                : tokens.get(at++).value();
    }

    /** Passes over what is in parentheses, when an opening one comes next. */
    void skipParentheses() {
        if (!accept('(')) {
            return;
        }
        int depth = 1;
        while (!atEnd() && depth > 0) {
            if (tokens.get(at).is('(')) {
                depth++;
            } else if (tokens.get(at).is(')')) {
                depth--;
            }
            at++;
        }
    }

    /** Whether the word stands in the parentheses that come next; passes over them. */
    boolean parenthesesHold(String word) {
        int from = at;
        skipParentheses();
        return tokens.subList(from, at).stream().anyMatch(token -> token.is(word));
    }
}
