package dev.mvnschema.studio.transfer;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes CSV in pieces that may end anywhere, and gives its rows. An empty field is null, an empty pair of quotes the empty text.
 * Rows with nothing in them are passed over.
 */
final class CsvFeed {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_FIELD = 16 * 1024 * 1024;

    private final char separator;
    private final Rows rows;
    private final StringBuilder field = new StringBuilder();
    private List<@Nullable String> row = new ArrayList<>();
    private boolean begun;
    private boolean inside;
    private boolean quoted;
    /** A quote inside of quotes is the end, or the first half of a quote: the next character tells. */
    private boolean quoteBefore;

    CsvFeed(char separator, Rows rows) {
        this.separator = separator;
        this.rows = rows;
    }

    /** Where rows go. */
    @FunctionalInterface
    interface Rows {
        void take(List<@Nullable String> row) throws SQLException;
    }

    /** @throws IllegalArgumentException when a field is too long to be one */
    void take(CharSequence text) throws SQLException {
        for (int i = 0; i < text.length(); i++) {
            if (begun || text.charAt(i) != BYTE_ORDER_MARK) {
                take(text.charAt(i));
            }
            begun = true;
        }
    }

    private void take(char c) throws SQLException {
        if (inside) {
            if (c == '"') {
                inside = false;
                quoteBefore = true;
            } else {
                add(c);
            }
        } else if (quoteBefore && c == '"') {
            add(c);
            inside = true;
            quoteBefore = false;
        } else if (c == '"' && field.isEmpty() && !quoted) {
            inside = true;
            quoted = true;
        } else {
            quoteBefore = false;
            if (c == separator) {
                endField();
            } else if (c == '\n' || c == '\r') {
                endRow();
            } else {
                add(c);
            }
        }
    }

    /** The end of the file. */
    void end() throws SQLException {
        if (inside) {
            throw new IllegalArgumentException("The quotes of the last field are never closed.");
        }
        endRow();
    }

    private void add(char c) {
        if (field.length() == LONGEST_FIELD) {
            throw new IllegalArgumentException(
                    "A field has more than 16 million characters: perhaps quotes that are" + " never closed.");
        }
        field.append(c);
    }

    private void endField() {
        row.add(field.isEmpty() && !quoted ? null : field.toString());
        field.setLength(0);
        quoted = false;
    }

    private void endRow() throws SQLException {
        endField();
        List<@Nullable String> done = row;
        row = new ArrayList<>(done.size());
        if (done.stream().anyMatch(value -> value != null)) {
            rows.take(done);
        }
    }
}
