package dev.mvnschema.psl.syntax.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive lines whose columns are aligned. A column is as wide as its widest cell in bytes of UTF-8, as Prisma counts;
 * comments at the end of a line and lines that could not be read do not count.
 */
final class Table {

    private final List<Row> rows = new ArrayList<>();

    /** A new last line: empty until cells or a comment are put into it. */
    void startLine() {
        rows.add(new Row());
    }

    /** Puts a cell behind the last one of the last line; empty cells hold a place. */
    void cell(String text) {
        last().cells.add(text);
    }

    /** Adds to what stands behind the cells of the last line. */
    void suffix(String text) {
        last().suffix.append(text);
    }

    /** Writes all lines and forgets them. */
    void render(Page page) {
        rows.forEach(Row::dropEmptyCellsAtTheEnd);
        int[] widths = widths();
        for (Row row : rows) {
            row.render(page, widths);
        }
        rows.clear();
    }

    private Row last() {
        return rows.get(rows.size() - 1);
    }

    private int[] widths() {
        int columns = rows.stream().mapToInt(row -> row.cells.size()).max().orElse(0);
        int[] widths = new int[columns];
        for (Row row : rows) {
            for (int i = 0; i < row.cells.size(); i++) {
                widths[i] = Math.max(widths[i], bytes(row.cells.get(i)));
            }
        }
        return widths;
    }

    /** The length in UTF-8. */
    private static int bytes(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Each half of a surrogate pair stands for two of its four bytes.
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }

    private static final class Row {

        private final List<String> cells = new ArrayList<>(3);
        private final StringBuilder suffix = new StringBuilder();

        void dropEmptyCellsAtTheEnd() {
            while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
                cells.remove(cells.size() - 1);
            }
        }

        void render(Page page, int[] widths) {
            for (int i = 0; i < cells.size(); i++) {
                page.write(cells.get(i));
                if (i < cells.size() - 1) {
                    page.spaces(widths[i] - bytes(cells.get(i)) + 1);
                }
            }
            if (suffix.length() > 0) {
                page.write((cells.isEmpty() ? "" : " ") + suffix);
            }
            page.endLine();
        }
    }
}
