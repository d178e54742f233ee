package dev.mvnschema.psl.syntax;

import org.jspecify.annotations.Nullable;

/**
 * The first line of a block, found but not yet taken: keyword, name, brace, and whatever else stands on the line.
 *
 * @param brace the offset of the opening brace
 * @param lineEnd the offset before the line break
 */
record BlockHeader(BlockKind kind, int keywordEnd, int nameStart, int nameEnd, int brace, int lineEnd) {

    /** The header at an offset, or null. A brace only opens a block when a line break follows on its line. */
    static @Nullable BlockHeader at(Cursor cursor, int offset) {
        BlockKind kind = BlockKind.at(cursor.text(), offset);
        if (kind == null) {
            return null;
        }
        Lexer lexer = cursor.lexer();
        int keywordEnd = offset + kind.keyword().length();
        int nameStart = lexer.spaces(keywordEnd);
        int nameEnd = lexer.word(nameStart);
        if (nameEnd == Lexer.NONE) {
            return null;
        }
        int brace = lexer.spaces(nameEnd);
        if (cursor.charAt(brace) != '{') {
            return null;
        }
        int lineEnd = lexer.lineEnd(brace);
        return lexer.newline(lineEnd) == Lexer.NONE
                ? null
                : new BlockHeader(kind, keywordEnd, nameStart, nameEnd, brace, lineEnd);
    }

    boolean hasSpaceBehindKeyword() {
        return nameStart > keywordEnd;
    }

    void take(Cursor cursor) {
        cursor.take(SyntaxKind.KEYWORD, keywordEnd);
        cursor.take(SyntaxKind.WHITESPACE, nameStart);
        cursor.take(SyntaxKind.WORD, nameEnd);
        cursor.take(SyntaxKind.WHITESPACE, brace);
        cursor.take(SyntaxKind.OPEN_BRACE, brace + 1);
        cursor.take(SyntaxKind.HEADER_REST, lineEnd);
        cursor.takeNewline();
    }
}
