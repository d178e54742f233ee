package dev.mvnschema.psl.syntax;

/**
 * Values and argument lists. Every method expects the cursor at the first character and returns whether the text is as the
 * grammar says; the caller takes the line back when it is not. Line breaks end a value: arguments stand on one line.
 */
final class ExpressionParser {

    /** Deeper nesting has no use, and a bound keeps the recursion of every pass over the tree within the stack. */
    static final int DEEPEST = 128;

    private final Cursor cursor;
    private boolean tooDeep;

    ExpressionParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Whether a value was nested too deeply since the last call. */
    boolean wasTooDeep() {
        boolean was = tooDeep;
        tooDeep = false;
        return was;
    }

    boolean expression() {
        return expression(0);
    }

    /** {@code ( argument, … )}. */
    boolean arguments() {
        return arguments(0);
    }

    private boolean expression(int depth) {
        if (depth > DEEPEST) {
            tooDeep = true;
            return false;
        }
        int at = cursor.at();
        int path = cursor.lexer().path(at);
        if (path != Lexer.NONE && cursor.charAt(cursor.lexer().spaces(path)) == '(') {
            return functionCall(path, depth);
        }
        int number = cursor.lexer().number(at);
        if (number != Lexer.NONE) {
            return cursor.takeFound(SyntaxKind.NUMBER, number, "a number");
        }
        if (path != Lexer.NONE) {
            return cursor.takeFound(SyntaxKind.PATH, path, "a name");
        }
        return switch (cursor.here()) {
            case '"' ->
                cursor.takeFound(
                        SyntaxKind.STRING, cursor.lexer().string(at), "a string that ends with \" on the same line");
            case '[' -> list(SyntaxKind.ARRAY, depth);
            case '{' -> object(depth);
            default -> cursor.missing("a value");
        };
    }

    private boolean functionCall(int path, int depth) {
        int node = cursor.tree().open(SyntaxKind.FUNCTION_CALL);
        cursor.take(SyntaxKind.PATH, path);
        cursor.takeSpaces();
        boolean valid = arguments(depth + 1);
        cursor.tree().close(node);
        return valid;
    }

    private boolean arguments(int depth) {
        int node = cursor.tree().open(SyntaxKind.ARGUMENTS);
        boolean valid = cursor.takeAfterSpaces(SyntaxKind.OPEN_PAREN, '(');
        boolean more = valid && cursor.hereAfterSpaces() != ')' && cursor.hereAfterSpaces() != ',';
        while (valid && more) {
            cursor.takeSpaces();
            valid = argument(depth);
            more = valid && nextIsAnotherItem(')') && cursor.takeAfterSpaces(SyntaxKind.COMMA, ',');
        }
        valid = valid && close(SyntaxKind.CLOSE_PAREN, ')', true);
        cursor.tree().close(node);
        return valid;
    }

    private boolean argument(int depth) {
        Lexer lexer = cursor.lexer();
        int word = lexer.word(cursor.at());
        boolean named = word != Lexer.NONE && cursor.charAt(lexer.spaces(word)) == ':';
        if (!named) {
            int node = cursor.tree().open(SyntaxKind.ARGUMENT);
            boolean valid = expression(depth + 1);
            cursor.tree().close(node);
            return valid;
        }
        int next = cursor.charAt(lexer.spaces(lexer.spaces(word) + 1));
        boolean empty = next == ',' || next == ')';
        int node = cursor.tree().open(empty ? SyntaxKind.EMPTY_ARGUMENT : SyntaxKind.ARGUMENT);
        cursor.take(SyntaxKind.WORD, word);
        cursor.takeAfterSpaces(SyntaxKind.COLON, ':');
        boolean valid = true;
        if (!empty) {
            cursor.takeSpaces();
            valid = expression(depth + 1);
        }
        cursor.tree().close(node);
        return valid;
    }

    /** {@code [ value, … ]}. */
    private boolean list(SyntaxKind kind, int depth) {
        int node = cursor.tree().open(kind);
        boolean valid = cursor.takeAfterSpaces(SyntaxKind.OPEN_BRACKET, '[');
        boolean more = valid && cursor.hereAfterSpaces() != ']';
        while (valid && more) {
            cursor.takeSpaces();
            valid = expression(depth + 1);
            more = valid && cursor.takeAfterSpaces(SyntaxKind.COMMA, ',');
        }
        valid = valid && close(SyntaxKind.CLOSE_BRACKET, ']', false);
        cursor.tree().close(node);
        return valid;
    }

    /** <code>{ key: value, … }</code>. */
    private boolean object(int depth) {
        int node = cursor.tree().open(SyntaxKind.OBJECT);
        boolean valid = cursor.takeAfterSpaces(SyntaxKind.OPEN_BRACE, '{');
        boolean more = valid && cursor.hereAfterSpaces() != '}' && cursor.hereAfterSpaces() != ',';
        while (valid && more) {
            cursor.takeSpaces();
            valid = member(depth);
            more = valid && nextIsAnotherItem('}') && cursor.takeAfterSpaces(SyntaxKind.COMMA, ',');
        }
        valid = valid && close(SyntaxKind.CLOSE_BRACE, '}', true);
        cursor.tree().close(node);
        return valid;
    }

    private boolean member(int depth) {
        int node = cursor.tree().open(SyntaxKind.MEMBER);
        boolean valid = cursor.takeFound(SyntaxKind.WORD, cursor.lexer().word(cursor.at()), "a field name")
                && (cursor.takeAfterSpaces(SyntaxKind.COLON, ':') || cursor.missing("`:`"));
        if (valid) {
            cursor.takeSpaces();
            valid = expression(depth + 1);
        }
        cursor.tree().close(node);
        return valid;
    }

    /** A comma follows, and behind it something else than the closing character. */
    private boolean nextIsAnotherItem(char closing) {
        int at = cursor.afterSpaces();
        return cursor.charAt(at) == ',' && cursor.charAt(cursor.lexer().spaces(at + 1)) != closing;
    }

    private boolean close(SyntaxKind kind, char closing, boolean commaAllowed) {
        if (commaAllowed) {
            cursor.takeAfterSpaces(SyntaxKind.COMMA, ',');
        }
        return cursor.takeAfterSpaces(kind, closing) || cursor.missing("`,` or `" + closing + "`");
    }
}
