package dev.mvnschema.psl.syntax;

/** What an element of a {@link SyntaxTree} is: a token, which has text, or a node, which has children. */
public enum SyntaxKind {
    // Tokens that carry no meaning of their own.
    WHITESPACE,
    NEWLINE,
    LINE_COMMENT,
    DOC_COMMENT,
    BLOCK_COMMENT,

    // Tokens of the language.
    KEYWORD,
    WORD,
    PATH,
    NUMBER,
    STRING,
    AT,
    AT_AT,
    COLON,
    COMMA,
    EQUALS,
    QUESTION,
    BANG,
    LIST_MARK,
    OPEN_BRACE,
    CLOSE_BRACE,
    OPEN_BRACKET,
    CLOSE_BRACKET,
    OPEN_PAREN,
    CLOSE_PAREN,

    // Tokens of text that is kept and not read.
    /** What stands behind the opening brace of a block on the same line. */
    HEADER_REST,
    INVALID_TEXT,

    // Nodes of the top level.
    SCHEMA,
    MODEL,
    ENUM,
    CONFIG,
    TYPE_ALIAS,
    INVALID_BLOCK,
    INVALID_LINE,
    COMMENT_BLOCK,
    EMPTY_LINES,

    // Nodes of a block.
    FIELD,
    ENUM_VALUE,
    PROPERTY,
    BLOCK_ATTRIBUTE,
    FIELD_ATTRIBUTE,

    // Nodes of a line.
    FIELD_TYPE,
    UNSUPPORTED_TYPE,
    ARGUMENTS,
    ARGUMENT,
    EMPTY_ARGUMENT,
    FUNCTION_CALL,
    ARRAY,
    OBJECT,
    MEMBER;

    private static final SyntaxKind[] BY_ORDINAL = values();

    /** Whether elements of this kind have text of their own, not children. */
    public boolean isToken() {
        return ordinal() < SCHEMA.ordinal();
    }

    /** White space, line breaks and comments. */
    public boolean isTrivia() {
        return ordinal() <= BLOCK_COMMENT.ordinal();
    }

    public boolean isComment() {
        return this == LINE_COMMENT || this == DOC_COMMENT || this == BLOCK_COMMENT;
    }

    static SyntaxKind of(byte ordinal) {
        return BY_ORDINAL[ordinal];
    }
}
