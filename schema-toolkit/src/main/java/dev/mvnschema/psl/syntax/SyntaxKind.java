package dev.mvnschema.psl.syntax;

/** What an element of a {@link SyntaxTree} is: a token, which has text, or a node, which has children. */
public enum SyntaxKind {
    // Tokens that carry no meaning of their own.
    WHITESPACE(Role.TRIVIA),
    NEWLINE(Role.TRIVIA),
    LINE_COMMENT(Role.TRIVIA),
    DOC_COMMENT(Role.TRIVIA),
    BLOCK_COMMENT(Role.TRIVIA),

    // Tokens of the language.
    KEYWORD(Role.TOKEN),
    WORD(Role.TOKEN),
    PATH(Role.TOKEN),
    NUMBER(Role.TOKEN),
    STRING(Role.TOKEN),
    AT(Role.TOKEN),
    AT_AT(Role.TOKEN),
    COLON(Role.TOKEN),
    COMMA(Role.TOKEN),
    EQUALS(Role.TOKEN),
    QUESTION(Role.TOKEN),
    BANG(Role.TOKEN),
    LIST_MARK(Role.TOKEN),
    OPEN_BRACE(Role.TOKEN),
    CLOSE_BRACE(Role.TOKEN),
    OPEN_BRACKET(Role.TOKEN),
    CLOSE_BRACKET(Role.TOKEN),
    OPEN_PAREN(Role.TOKEN),
    CLOSE_PAREN(Role.TOKEN),

    // Tokens of text that is kept and not read.
    /** What stands behind the opening brace of a block on the same line. */
    HEADER_REST(Role.TOKEN),
    INVALID_TEXT(Role.TOKEN),

    // Nodes of the top level.
    SCHEMA(Role.NODE),
    MODEL(Role.NODE),
    ENUM(Role.NODE),
    CONFIG(Role.NODE),
    TYPE_ALIAS(Role.NODE),
    INVALID_BLOCK(Role.NODE),
    INVALID_LINE(Role.NODE),
    COMMENT_BLOCK(Role.NODE),
    EMPTY_LINES(Role.NODE),

    // Nodes of a block.
    FIELD(Role.NODE),
    ENUM_VALUE(Role.NODE),
    PROPERTY(Role.NODE),
    BLOCK_ATTRIBUTE(Role.NODE),
    FIELD_ATTRIBUTE(Role.NODE),

    // Nodes of a line.
    FIELD_TYPE(Role.NODE),
    UNSUPPORTED_TYPE(Role.NODE),
    ARGUMENTS(Role.NODE),
    ARGUMENT(Role.NODE),
    EMPTY_ARGUMENT(Role.NODE),
    FUNCTION_CALL(Role.NODE),
    ARRAY(Role.NODE),
    OBJECT(Role.NODE),
    MEMBER(Role.NODE);

    private final Role role;

    SyntaxKind(Role role) {
        this.role = role;
    }

    /** Whether elements of this kind have text of their own, not children. */
    public boolean isToken() {
        return role != Role.NODE;
    }

    /** White space, line breaks and comments. */
    public boolean isTrivia() {
        return role == Role.TRIVIA;
    }

    public boolean isComment() {
        return this == LINE_COMMENT || this == DOC_COMMENT || this == BLOCK_COMMENT;
    }

    private enum Role {
        TRIVIA,
        TOKEN,
        NODE
    }
}
