package dev.mvnschema.psl.syntax;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * What the parser finds wrong. The messages are the engine's, word for word, since that is what people search for; cause and
 * next step are told beside them.
 */
final class SyntaxFindings {

    /** A file with more than this has one cause, and nobody reads on. */
    static final int MOST = 1_000;

    private static final String WRONG = "Error validating: ";
    private static final String INVALID_LINE =
            WRONG + "This line is invalid. It does not start with any known Prisma schema keyword.";

    private final SourceText source;
    private final List<Diagnostic> found = new ArrayList<>();

    SyntaxFindings(SourceText source) {
        this.source = source;
    }

    List<Diagnostic> all() {
        return found;
    }

    /** How many there are: a place to return to with {@link #forgetSince}. */
    int count() {
        return found.size();
    }

    void forgetSince(int count) {
        found.subList(count, found.size()).clear();
    }

    void invalidLine(int start) {
        add(
                PslSyntaxCode.INVALID_LINE,
                line(start),
                INVALID_LINE,
                "Outside of a block only comments and the beginning of a block may stand.",
                "Begin a block with `model`, `view`, `enum`, `datasource` or `generator`, a name and `{` at the end of the line, or"
                        + " remove the line.");
    }

    void unclosedBlock(int start) {
        add(
                PslSyntaxCode.UNCLOSED_BLOCK,
                line(start),
                INVALID_LINE,
                "The block that begins here is not closed before the file ends.",
                "Put `}` on a line of its own behind the last line of the block.");
    }

    void invalidBlock(int start, int end) {
        add(
                PslSyntaxCode.INVALID_BLOCK,
                source.span(start, end),
                WRONG
                        + "This block is invalid. It does not start with any known Prisma schema keyword. Valid keywords include"
                        + " 'model', 'enum', 'type', 'datasource' and 'generator'.",
                "A block begins with a keyword and a name.",
                "Put a keyword, or the missing name, before `{`.");
    }

    void typeAlias(int start, int end) {
        add(
                PslSyntaxCode.TYPE_ALIAS,
                source.span(start, end),
                WRONG + "Invalid type definition. Please check the documentation in https://pris.ly/d/composite-types",
                "Type aliases are no longer part of the language.",
                "Write the type and its attributes at every field that uses the alias.");
    }

    /** A line that begins a block while the block before is still open. */
    void lineOfNextBlock(BlockKind open, int start) {
        add(
                codeOf(open),
                line(start),
                messageOf(open),
                "The " + open.keyword() + " above is still open, since nothing has closed it yet.",
                "Put `}` on a line of its own before this line. What stands behind `{` on the line of the keyword is not read.");
    }

    void invalidBlockLine(BlockKind kind, int start, int furthest, String expected) {
        if (found.size() == MOST) {
            return;
        }
        LineSlip slip = LineSlip.of(source.text(), start, lineEnd(start), furthest, expected, kind);
        SourceSpan span = source.span(slip.place(), Math.max(slip.place(), contentEnd(start)));
        add(codeOf(kind), span, messageOf(kind), slip.why(), slip.nextStep());
    }

    void nestedTooDeeply(int start) {
        add(
                PslSyntaxCode.NESTED_TOO_DEEPLY,
                line(start),
                WRONG + "This line nests lists, functions or objects too deeply.",
                "Values may be nested " + ExpressionParser.DEEPEST + " levels deep.",
                "Write the value with fewer levels.");
    }

    private void add(PslSyntaxCode code, SourceSpan span, String message, String why, String nextStep) {
        if (found.size() == MOST) {
            return;
        }
        found.add(Diagnostic.error(code, span, message, nextStep).because(why));
    }

    private static PslSyntaxCode codeOf(BlockKind kind) {
        return switch (kind.node()) {
            case MODEL -> PslSyntaxCode.INVALID_FIELD_LINE;
            case ENUM -> PslSyntaxCode.INVALID_ENUM_LINE;
            default -> PslSyntaxCode.INVALID_PROPERTY_LINE;
        };
    }

    private static String messageOf(BlockKind kind) {
        return WRONG
                + switch (kind.node()) {
                    case MODEL -> "This line is not a valid field or attribute definition.";
                    case ENUM -> "This line is not an enum value definition.";
                    default -> "This line is not a valid definition within a " + kind.keyword() + ".";
                };
    }

    private SourceSpan line(int start) {
        return source.span(start, contentEnd(start));
    }

    /** The end of the line without the spaces at its end. */
    private int contentEnd(int start) {
        int end = lineEnd(start);
        while (end > start && Characters.isSpace(source.text().charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int lineEnd(int start) {
        return new Lexer(source.text()).lineEnd(start);
    }
}
