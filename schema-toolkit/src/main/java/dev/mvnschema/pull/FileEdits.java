package dev.mvnschema.pull;

import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.psl.syntax.Declaration;
import dev.mvnschema.psl.syntax.SchemaParser;
import dev.mvnschema.psl.syntax.format.Formatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changes to the text of schema files. Blocks that were changed are laid out anew; everything else stays as it is. */
final class FileEdits {

    private final Map<SourceText, List<Edit>> edits = new HashMap<>();
    private final Map<SourceText, Set<String>> touched = new HashMap<>();

    private record Edit(int start, int end, String text) {}

    /** Puts a text in the place of another, inside of the block of that name. */
    void replace(String block, SourceSpan span, String text) {
        edit(span.source(), block, new Edit(span.start(), span.end(), text));
    }

    /** Puts lines, each with its line break, before an offset. */
    void insert(String block, SourceText source, int offset, String lines) {
        edit(source, block, new Edit(offset, offset, lines));
    }

    /** Takes away the line that the span begins on, up to the line that it ends on, and the documentation above. */
    void removeLines(String block, SourceSpan span) {
        SourceText source = span.source();
        int start = documentationStart(source, source.lineStart(span.line()));
        edit(source, block, new Edit(start, lineEnd(source, span.end()), ""));
    }

    /** Takes away a whole block, the documentation above it and the empty line between it and the next. */
    void removeBlock(SourceSpan span) {
        SourceText source = span.source();
        int start = documentationStart(source, source.lineStart(span.line()));
        int end = lineEnd(source, span.end());
        String text = source.text();
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next < text.length()) {
            int line = source.lineStart(source.line(next));
            end = Math.max(end, line);
        }
        edits.computeIfAbsent(source, any -> new ArrayList<>()).add(new Edit(start, end, ""));
    }

    /** The documentation lines right above a line are replaced. */
    void document(String block, SourceText source, int lineStart, String lines) {
        edit(source, block, new Edit(documentationStart(source, lineStart), lineStart, lines));
    }

    /** The offset of the line behind the one that an offset is on. */
    static int lineEnd(SourceText source, int offset) {
        int line = source.line(offset);
        return line < source.lineCount()
                ? source.lineStart(line + 1)
                : source.text().length();
    }

    boolean changes(SourceText source) {
        return edits.containsKey(source);
    }

    /** The file as it will be. */
    String apply(SourceText source) {
        List<Edit> ordered = new ArrayList<>(edits.getOrDefault(source, List.of()));
        // What is put in at the beginning of a removed line comes before the removal.
        ordered.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Edit edit : ordered) {
            text.append(source.text(), at, Math.max(at, edit.start())).append(edit.text());
            at = Math.max(at, edit.end());
        }
        text.append(source.text(), at, source.text().length());
        return layOut(text.toString(), touched.getOrDefault(source, Set.of()));
    }

    /** A text in which only the named blocks are laid out. */
    static String layOut(String text, Set<String> blocks) {
        boolean windows = text.contains("\r\n");
        StringBuilder result = new StringBuilder(text);
        List<Declaration> found = new ArrayList<>(
                SchemaParser.parse(new SourceText("schema", text)).declarations());
        found.sort(Comparator.comparingInt((Declaration block) -> block.span().start())
                .reversed());
        for (Declaration block : found) {
            if (blocks.contains(block.name().text())) {
                String formatted = format(block.span().text());
                result.replace(
                        block.span().start(),
                        block.span().end(),
                        windows ? formatted.replace("\n", "\r\n") : formatted);
            }
        }
        return result.toString();
    }

    /** One block, laid out. */
    static String format(String block) {
        return Formatter.layOut(
                        SchemaParser.parse(new SourceText("block", block)).tree())
                .stripTrailing();
    }

    private void edit(SourceText source, String block, Edit edit) {
        edits.computeIfAbsent(source, any -> new ArrayList<>()).add(edit);
        touched.computeIfAbsent(source, any -> new HashSet<>()).add(block);
    }

    private static int documentationStart(SourceText source, int lineStart) {
        int start = lineStart;
        int line = source.line(lineStart);
        while (line > 1 && source.lineText(line - 1).strip().startsWith("///")) {
            line--;
            start = source.lineStart(line);
        }
        return start;
    }
}
