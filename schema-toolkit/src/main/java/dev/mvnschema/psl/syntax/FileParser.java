package dev.mvnschema.psl.syntax;

import dev.mvnschema.diagnostic.SourceText;

/** The top level of a file: blocks, comments, empty lines, and whatever else stands there. */
final class FileParser {

    private final SourceText source;
    private final SyntaxFindings findings;
    private final Cursor cursor;
    private final BlockParser blocks;

    /** Where the last closing brace of the file stands; a search behind it would be in vain. */
    private final int lastBrace;

    FileParser(SourceText source, SyntaxFindings findings) {
        this.source = source;
        this.findings = findings;
        this.cursor = new Cursor(source.text());
        this.blocks = new BlockParser(cursor, findings);
        this.lastBrace = source.text().lastIndexOf('}');
    }

    SyntaxTree parse() {
        int root = cursor.tree().open(SyntaxKind.SCHEMA);
        cursor.takeSpaces();
        while (cursor.here() != Cursor.END) {
            item();
            cursor.takeSpaces();
        }
        cursor.tree().close(root);
        return cursor.tree().build(source);
    }

    private void item() {
        int here = cursor.here();
        if (Characters.isNewline((char) here)) {
            blocks.emptyLines();
        } else if (here == '/' && blocks.isComment()) {
            blocks.commentBlock();
        } else {
            BlockHeader header = BlockHeader.at(cursor, cursor.at());
            if (header != null) {
                blocks.block(header);
            } else if (!typeAlias() && !blockWithoutKeyword()) {
                invalidLine();
            }
        }
    }

    /** {@code type Name = Type @attribute…}; what else stands on the line belongs to it. */
    private boolean typeAlias() {
        int start = cursor.at();
        if (BlockKind.at(cursor.text(), start) != BlockKind.TYPE) {
            return false;
        }
        Lexer lexer = cursor.lexer();
        int name = lexer.word(lexer.spaces(start + BlockKind.TYPE.keyword().length()));
        if (name == Lexer.NONE || cursor.charAt(lexer.spaces(name)) != '=') {
            return false;
        }
        if (lexer.word(lexer.spaces(lexer.spaces(name) + 1)) == Lexer.NONE) {
            return false;
        }
        int end = lexer.lineEnd(start);
        int node = cursor.tree().open(SyntaxKind.TYPE_ALIAS);
        cursor.take(SyntaxKind.INVALID_TEXT, end);
        cursor.tree().close(node);
        findings.typeAlias(start, end);
        return true;
    }

    /** A word, an opening brace, and everything to the next closing brace, wherever it stands. */
    private boolean blockWithoutKeyword() {
        int start = cursor.at();
        int header = endOfHeaderWithoutKeyword(start);
        // Braces on the line of the opening one close nothing.
        if (header == Lexer.NONE || lastBrace < header) {
            return false;
        }
        int end = cursor.text().indexOf('}', header) + 1;
        int node = cursor.tree().open(SyntaxKind.INVALID_BLOCK);
        cursor.take(SyntaxKind.INVALID_TEXT, end);
        cursor.tree().close(node);
        findings.invalidBlock(start, end);
        return true;
    }

    private int endOfHeaderWithoutKeyword(int start) {
        Lexer lexer = cursor.lexer();
        int word = lexer.word(start);
        if (word == Lexer.NONE || cursor.charAt(lexer.spaces(word)) != '{') {
            return Lexer.NONE;
        }
        return lexer.lineEnd(word);
    }

    private void invalidLine() {
        findings.invalidLine(cursor.at());
        blocks.invalidLine();
    }
}
