package dev.mvnschema.psl.syntax;

import org.jspecify.annotations.Nullable;

/**
 * Blocks, line by line. A line that is not as the grammar says becomes one piece of text and one finding, and the next line is
 * read as if nothing had happened. A block whose closing brace is missing ends where the header of the next one begins, or with
 * the file.
 */
final class BlockParser {

    private final Cursor cursor;
    private final SyntaxFindings findings;
    private final ExpressionParser expressions;
    private final LineParser lines;

    /** Set while the lines at hand may go on with arguments that a line break has cut. */
    private boolean insideArguments;

    BlockParser(Cursor cursor, SyntaxFindings findings) {
        this.cursor = cursor;
        this.findings = findings;
        this.expressions = new ExpressionParser(cursor);
        this.lines = new LineParser(cursor, expressions);
    }

    /** Takes the block at hand, and those that begin inside it because its closing brace is missing. */
    void block(BlockHeader header) {
        int start = cursor.at();
        int known = findings.count();
        BlockHeader next = header;
        while (next != null) {
            int node = cursor.tree().open(next.kind().node());
            next.take(cursor);
            boolean closed = contents(next.kind());
            cursor.tree().close(node);
            next = closed ? null : headerInside();
            if (!closed && next == null) {
                // Everything down to the end of the file follows from this one slip.
                findings.forgetSince(known);
                findings.unclosedBlock(start);
            }
        }
    }

    /** Comments on consecutive lines, with the break behind the last. */
    void commentBlock() {
        int node = cursor.tree().open(SyntaxKind.COMMENT_BLOCK);
        int at = cursor.at();
        int end = lines.comment(at);
        while (end != Lexer.NONE) {
            cursor.takeSpaces();
            cursor.take(lines.commentKind(at), end);
            cursor.takeNewline();
            at = cursor.afterSpaces();
            end = lines.comment(at);
        }
        cursor.tree().close(node);
    }

    boolean isComment() {
        return lines.comment(cursor.at()) != Lexer.NONE;
    }

    void emptyLines() {
        int node = cursor.tree().open(SyntaxKind.EMPTY_LINES);
        while (cursor.lexer().newline(cursor.afterSpaces()) != Lexer.NONE) {
            cursor.takeSpaces();
            cursor.takeNewline();
        }
        cursor.tree().close(node);
    }

    /** The line at hand as text that is kept and not read. */
    void invalidLine() {
        int node = cursor.tree().open(SyntaxKind.INVALID_LINE);
        cursor.take(SyntaxKind.INVALID_TEXT, cursor.lexer().lineEnd(cursor.at()));
        cursor.takeNewline();
        cursor.tree().close(node);
    }

    /** Takes lines up to and with the closing brace; false when the file or a new block begins before it. */
    private boolean contents(BlockKind kind) {
        insideArguments = false;
        while (true) {
            cursor.takeSpaces();
            int here = cursor.here();
            if (here == Cursor.END) {
                return false;
            } else if (here == '}') {
                cursor.take(SyntaxKind.CLOSE_BRACE, cursor.at() + 1);
                return true;
            } else if (Characters.isNewline((char) here)) {
                emptyLines();
            } else if (here == '/' && isComment()) {
                commentBlock();
            } else if (insideArguments && continuesArguments(here)) {
                // The line on which the arguments began is reported already.
                invalidLine();
            } else if (!line(kind)) {
                boolean unclosed = headerInside() != null;
                report(kind, unclosed);
                if (unclosed) {
                    return false;
                }
                insideArguments = endsInsideArguments();
                invalidLine();
            } else {
                insideArguments = false;
            }
        }
    }

    /** Takes the line at hand; false, with nothing taken, when it is invalid. */
    private boolean line(BlockKind kind) {
        int mark = cursor.tree().mark();
        int start = cursor.at();
        cursor.forgetMissing();
        boolean valid;
        if (cursor.text().startsWith("@@", start)) {
            valid = kind.node() != SyntaxKind.CONFIG && lines.blockAttribute();
        } else if (cursor.lexer().word(start) == Lexer.NONE) {
            valid = false;
        } else {
            valid = switch (kind.node()) {
                case MODEL -> lines.field();
                case ENUM -> lines.enumValue();
                default -> lines.property();
            };
        }
        if (!valid) {
            cursor.tree().reset(mark, start);
        }
        return valid;
    }

    /** Whether nothing but the rest of its arguments is missing from the invalid line at hand. */
    private boolean endsInsideArguments() {
        int end = cursor.lexer().lineEnd(cursor.at());
        return cursor.furthest() >= end
                && cursor.text().substring(cursor.at(), end).indexOf('(') >= 0;
    }

    /** Whether the line at hand reads like the next item of a list, or its end, rather than like a line of the block. */
    private boolean continuesArguments(int here) {
        if (")],\"".indexOf(here) >= 0) {
            return true;
        }
        int word = cursor.lexer().word(cursor.at());
        int next = word == Lexer.NONE ? ' ' : cursor.charAt(cursor.lexer().spaces(word));
        return ",:()]\r\n".indexOf(next) >= 0;
    }

    private @Nullable BlockHeader headerInside() {
        BlockHeader header = BlockHeader.at(cursor, cursor.at());
        return header != null && header.hasSpaceBehindKeyword() ? header : null;
    }

    private void report(BlockKind kind, boolean unclosed) {
        if (expressions.wasTooDeep()) {
            findings.nestedTooDeeply(cursor.at());
        } else if (unclosed) {
            findings.lineOfNextBlock(kind, cursor.at());
        } else {
            findings.invalidBlockLine(kind, cursor.at(), cursor.furthest(), cursor.expected());
        }
    }
}
