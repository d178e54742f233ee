package dev.mvnschema.psl.syntax;

/**
 * The lines of a block: fields, enum values, properties, block attributes. Every method expects the cursor at the first
 * character of the line that is no space, takes the line with its break, and returns whether it is as the grammar says; the
 * caller takes the line back when it is not.
 */
final class LineParser {

    private static final String UNSUPPORTED = "Unsupported(";

    private final Cursor cursor;
    private final ExpressionParser expressions;

    LineParser(Cursor cursor, ExpressionParser expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    /** {@code name Type @attribute…}; a missing type is for the reader of the tree to report. */
    boolean field() {
        int node = cursor.tree().open(SyntaxKind.FIELD);
        cursor.take(SyntaxKind.WORD, cursor.lexer().word(cursor.at()));
        cursor.takeAfterSpaces(SyntaxKind.COLON, ':');
        return type() && fieldAttributes() && endOfLine(node, "an attribute, a comment or the end of the line");
    }

    boolean enumValue() {
        int node = cursor.tree().open(SyntaxKind.ENUM_VALUE);
        cursor.take(SyntaxKind.WORD, cursor.lexer().word(cursor.at()));
        return fieldAttributes() && endOfLine(node, "an attribute, a comment or the end of the line");
    }

    /** {@code key = value}; a missing value is for the reader of the tree to report. */
    boolean property() {
        int node = cursor.tree().open(SyntaxKind.PROPERTY);
        cursor.take(SyntaxKind.WORD, cursor.lexer().word(cursor.at()));
        if (!cursor.takeAfterSpaces(SyntaxKind.EQUALS, '=')) {
            return cursor.missing("`=`");
        }
        int next = cursor.hereAfterSpaces();
        boolean hasValue = next != Cursor.END && next != '/' && !Characters.isNewline((char) next);
        if (hasValue) {
            cursor.takeSpaces();
        }
        return (!hasValue || expressions.expression()) && endOfLine(node, "a comment or the end of the line");
    }

    /** {@code @@name(…)}. */
    boolean blockAttribute() {
        int node = cursor.tree().open(SyntaxKind.BLOCK_ATTRIBUTE);
        cursor.take(SyntaxKind.AT_AT, cursor.at() + 2);
        return nameAndArguments() && endOfLine(node, "a comment or the end of the line");
    }

    private boolean fieldAttributes() {
        while (cursor.hereAfterSpaces() == '@') {
            cursor.takeSpaces();
            int node = cursor.tree().open(SyntaxKind.FIELD_ATTRIBUTE);
            cursor.take(SyntaxKind.AT, cursor.at() + 1);
            if (!nameAndArguments()) {
                return false;
            }
            cursor.tree().close(node);
        }
        return true;
    }

    private boolean nameAndArguments() {
        int name = cursor.lexer().path(cursor.afterSpaces());
        if (name == Lexer.NONE) {
            return cursor.missing("the name of an attribute");
        }
        cursor.takeSpaces();
        cursor.take(SyntaxKind.PATH, name);
        if (cursor.hereAfterSpaces() != '(') {
            return true;
        }
        cursor.takeSpaces();
        return expressions.arguments();
    }

    /** The type with its {@code ?}, {@code []}, or the {@code !} and {@code [T]} of old; nothing when there is no type. */
    private boolean type() {
        int at = cursor.afterSpaces();
        boolean oldList = cursor.charAt(at) == '[';
        if (!oldList && cursor.lexer().word(at) == Lexer.NONE) {
            return true;
        }
        cursor.takeSpaces();
        int node = cursor.tree().open(SyntaxKind.FIELD_TYPE);
        boolean valid = oldList ? oldList() : baseType();
        if (valid && !oldList) {
            arity();
        }
        cursor.tree().close(node);
        return valid;
    }

    private boolean oldList() {
        cursor.takeAfterSpaces(SyntaxKind.OPEN_BRACKET, '[');
        cursor.takeSpaces();
        return baseType() && (cursor.takeAfterSpaces(SyntaxKind.CLOSE_BRACKET, ']') || cursor.missing("`]`"));
    }

    private void arity() {
        int at = cursor.afterSpaces();
        if (cursor.text().startsWith("[]", at)) {
            cursor.takeSpaces();
            cursor.take(SyntaxKind.LIST_MARK, at + 2);
            cursor.takeAfterSpaces(SyntaxKind.QUESTION, '?');
        } else if (!cursor.takeAfterSpaces(SyntaxKind.QUESTION, '?')) {
            cursor.takeAfterSpaces(SyntaxKind.BANG, '!');
        }
    }

    private boolean baseType() {
        int at = cursor.at();
        if (!cursor.text().startsWith(UNSUPPORTED, at)) {
            return cursor.takeFound(SyntaxKind.WORD, cursor.lexer().word(at), "a type");
        }
        int node = cursor.tree().open(SyntaxKind.UNSUPPORTED_TYPE);
        cursor.take(SyntaxKind.WORD, at + UNSUPPORTED.length() - 1);
        cursor.take(SyntaxKind.OPEN_PAREN, at + UNSUPPORTED.length());
        cursor.takeSpaces();
        boolean valid = cursor.takeFound(
                        SyntaxKind.STRING,
                        cursor.lexer().string(cursor.at()),
                        "the name of a database type in double quotes")
                && (cursor.takeAfterSpaces(SyntaxKind.CLOSE_PAREN, ')') || cursor.missing("`)`"));
        cursor.tree().close(node);
        return valid;
    }

    /** An optional comment, which belongs to the line's node, then the line break, which does not. */
    private boolean endOfLine(int node, String expected) {
        int at = cursor.afterSpaces();
        int comment = comment(at);
        if (comment != Lexer.NONE) {
            cursor.takeSpaces();
            cursor.take(commentKind(at), comment);
        }
        cursor.tree().close(node);
        cursor.takeSpaces();
        return cursor.takeNewline() || cursor.missing(expected);
    }

    /** The end of a comment of any kind at an offset. */
    int comment(int at) {
        int line = cursor.lexer().lineComment(at);
        return line != Lexer.NONE ? line : cursor.lexer().blockComment(at);
    }

    SyntaxKind commentKind(int at) {
        if (cursor.charAt(at + 1) == '*') {
            return SyntaxKind.BLOCK_COMMENT;
        }
        return cursor.lexer().isDocComment(at) ? SyntaxKind.DOC_COMMENT : SyntaxKind.LINE_COMMENT;
    }
}
