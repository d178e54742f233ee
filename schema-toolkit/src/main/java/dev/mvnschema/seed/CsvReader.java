package dev.mvnschema.seed;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CSV as RFC 4180 has it, with PostgreSQL's meaning of nothing: an empty field is NULL, an empty pair of quotes is the empty text.
 * The first line names the columns; comma, semicolon or tab is found from it. Lines with nothing on them are passed over.
 */
final class CsvReader implements RowReader {

    private static final int END = -1;

    private final Reader text;
    private char separator = ',';
    private int line = 1;
    private int column;
    private int current;
    private @Nullable List<String> names;

    CsvReader(Reader text) throws IOException {
        this.text = text;
        advance();
    }

    @Override
    public @Nullable SeedRow next() throws IOException {
        List<String> header = names;
        if (header == null) {
            header = header();
            names = header;
        }
        List<SeedCell> cells = record();
        if (cells == null) {
            return null;
        }
        int begin = cells.get(0).line();
        if (cells.size() != header.size()) {
            throw new SeedFault(
                    SeedCode.MALFORMED,
                    begin,
                    1,
                    "The row has " + cells.size() + " fields, and the first line names " + header.size() + " columns.",
                    "Put fields with a separator or a line break into double quotes.");
        }
        return new SeedRow(header, cells, begin);
    }

    private List<String> header() throws IOException {
        text.mark(1 << 16);
        int first = current;
        separator = separatorOf(first);
        text.reset();
        List<SeedCell> cells = record();
        if (cells == null) {
            throw new SeedFault(
                    SeedCode.MALFORMED,
                    1,
                    1,
                    "The file is empty.",
                    "Name the columns in the first line, like id,name.");
        }
        List<String> found = new ArrayList<>();
        for (SeedCell cell : cells) {
            String name = cell.text() == null ? "" : cell.text().strip();
            if (name.isEmpty() || found.contains(name)) {
                throw new SeedFault(
                        SeedCode.MALFORMED,
                        cell.line(),
                        cell.column(),
                        name.isEmpty() ? "A column has no name." : "The column " + name + " is named twice.",
                        "Name each column once in the first line.");
            }
            found.add(name);
        }
        return List.copyOf(found);
    }

    /** The one that is found first outside of quotes in the first line. */
    private char separatorOf(int first) throws IOException {
        boolean quoted = false;
        for (int c = first; c != END && (quoted || (c != '\n' && c != '\r')); c = text.read()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == ';' || c == '\t')) {
                return (char) c;
            }
        }
        return ',';
    }

    /** The fields up to the end of the line, or null at the end of the file. */
    private @Nullable List<SeedCell> record() throws IOException {
        while (current == '\n' || current == '\r') {
            lineBreak();
        }
        if (current == END) {
            return null;
        }
        List<SeedCell> cells = new ArrayList<>();
        while (true) {
            cells.add(field());
            if (current != separator) {
                lineBreak();
                return cells;
            }
            advance();
        }
    }

    private SeedCell field() throws IOException {
        int atLine = line;
        int atColumn = column;
        if (current == '"') {
            return new SeedCell(quoted(atLine, atColumn), SeedCell.Form.PLAIN, atLine, atColumn);
        }
        StringBuilder value = new StringBuilder();
        while (current != separator && current != '\n' && current != '\r' && current != END) {
            value.append((char) current);
            advance();
        }
        return new SeedCell(value.length() == 0 ? null : value.toString(), SeedCell.Form.PLAIN, atLine, atColumn);
    }

    private String quoted(int atLine, int atColumn) throws IOException {
        StringBuilder value = new StringBuilder();
        advance();
        while (true) {
            if (current == END) {
                throw new SeedFault(
                        SeedCode.MALFORMED,
                        atLine,
                        atColumn,
                        "The quotes that open here are never closed.",
                        "Close them; write a double quote inside of quotes twice.");
            }
            if (current == '"') {
                advance();
                if (current != '"') {
                    break;
                }
            }
            value.append((char) current);
            if (current == '\n' || (current == '\r' && peeked() != '\n')) {
                advance();
                newLine();
            } else {
                advance();
            }
        }
        if (current != separator && current != '\n' && current != '\r' && current != END) {
            throw new SeedFault(
                    SeedCode.MALFORMED,
                    line,
                    column,
                    "Behind closing quotes stands something else than a separator.",
                    "Write a double quote inside of quotes twice.");
        }
        return value.toString();
    }

    private int peeked() throws IOException {
        text.mark(1);
        int next = text.read();
        text.reset();
        return next;
    }

    /** Passes over one line end, whichever it is. */
    private void lineBreak() throws IOException {
        if (current == '\r') {
            advance();
            if (current != '\n') {
                newLine();
                return;
            }
        }
        if (current == '\n') {
            advance();
            newLine();
        }
    }

    private void newLine() {
        line++;
        column = 1;
    }

    private void advance() throws IOException {
        current = text.read();
        column++;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
