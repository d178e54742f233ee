package dev.mvnschema.seed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Brings the rows of one file into their table: copied into a temporary table as they are read, then inserted or, where a row with
 * the same key is there, updated if it differs. Memory does not grow with the number of rows.
 */
final class RowLoader {

    /** Bytes that are collected before they are sent. */
    private static final int CHUNK = 1 << 16;

    private final Connection connection;
    private final SeedFile file;
    private final SeedTable table;
    private final CellText cellText = new CellText();

    RowLoader(Connection connection, SeedFile file, SeedTable table) {
        this.connection = connection;
        this.file = file;
        this.table = table;
    }

    /**
     * Loads all rows. Those that follow one another and have the same columns go together.
     *
     * @return how many rows the file has
     * @throws SeedFault at the place of what is wrong, when it is in the file
     * @throws RowsRefused when the database refuses
     */
    long load() throws IOException, SQLException {
        long total = 0;
        try (RowReader reader = RowReader.of(file)) {
            SeedRow row = reader.next();
            while (row != null) {
                List<String> names = row.names();
                List<SeedColumn> columns = columns(row);
                Optional<SeedTable.Key> key = key(columns, row);
                SeedMerge merge = new SeedMerge(table, columns, key.orElse(null));
                execute(merge.create());
                long first = total;
                CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(merge.copy());
                try {
                    StringBuilder lines = new StringBuilder();
                    while (row != null && row.names().equals(names)) {
                        append(lines, ++total, columns, row);
                        if (lines.length() > CHUNK) {
                            send(copy, lines);
                        }
                        row = reader.next();
                    }
                    send(copy, lines);
                    copy.endCopy();
                } catch (SQLException e) {
                    throw new RowsRefused(e, merge, first);
                } finally {
                    if (copy.isActive()) {
                        copy.cancelCopy();
                    }
                }
                merge(merge, first);
                for (String sql : merge.sequences()) {
                    execute(sql);
                }
            }
        }
        return total;
    }

    private List<SeedColumn> columns(SeedRow row) {
        List<SeedColumn> columns = new ArrayList<>();
        for (int i = 0; i < row.names().size(); i++) {
            String name = row.names().get(i);
            SeedCell cell = row.cells().get(i);
            boolean csv = file.kind() == SeedFile.Kind.CSV;
            columns.add(table.column(name)
                    .orElseThrow(() -> new SeedFault(
                            SeedCode.NO_COLUMN,
                            csv ? 1 : cell.line(),
                            csv ? 1 : cell.column(),
                            "The table " + table.name() + " has no column \"" + name + "\" that can be written.",
                            "Name a column or field: "
                                    + String.join(", ", table.columns().keySet()) + ".")));
        }
        return columns;
    }

    /** The one that the file names, else the first whose columns are all there. Without one only a once-only seed is safe. */
    private Optional<SeedTable.Key> key(List<SeedColumn> columns, SeedRow row) {
        List<String> given = columns.stream().map(SeedColumn::name).toList();
        Optional<SeedTable.Key> key;
        if (file.key().isEmpty()) {
            key = table.keys().stream()
                    .filter(candidate -> given.containsAll(candidate.columns()))
                    .findFirst();
        } else {
            List<String> wanted = file.key().stream()
                    .map(name -> table.column(name).map(SeedColumn::name).orElse(name))
                    .toList();
            key = table.keys().stream()
                    .filter(candidate -> isNamed(candidate, wanted))
                    .filter(candidate -> given.containsAll(candidate.columns()))
                    .findFirst();
        }
        if (key.isEmpty() && (!file.once() || !file.key().isEmpty())) {
            throw new SeedFault(SeedCode.NO_KEY, row.line(), 1, noKey(), nextForKey());
        }
        return key;
    }

    /** By its columns in any order, or by the name of its index. */
    private static boolean isNamed(SeedTable.Key key, List<String> wanted) {
        return (key.columns().size() == wanted.size() && key.columns().containsAll(wanted))
                || wanted.equals(List.of(key.name()));
    }

    private String noKey() {
        return file.key().isEmpty()
                ? "The columns hold no primary or unique key of " + table.name()
                        + ", so a second run could not find the rows of the first."
                : "The table " + table.name() + " has no unique key " + String.join(" + ", file.key())
                        + " whose columns are all in the file.";
    }

    private String nextForKey() {
        List<String> keys = table.keys().stream()
                .map(key -> String.join(" + ", key.columns()))
                .toList();
        return (keys.isEmpty()
                        ? "The table has no unique key. "
                        : "Add the columns of one: " + String.join("; ", keys) + ". ")
                + "A file that may run only once is named .once."
                + file.kind().name().toLowerCase(Locale.ROOT)
                + ".";
    }

    private void append(StringBuilder lines, long number, List<SeedColumn> columns, SeedRow row) {
        lines.append(number);
        for (int i = 0; i < columns.size(); i++) {
            lines.append('\t');
            String text = cellText.of(columns.get(i), row.cells().get(i));
            if (text == null) {
                lines.append("\\N");
            } else {
                escape(lines, text, row.cells().get(i));
            }
        }
        lines.append('\n');
    }

    private static void escape(StringBuilder lines, String text, SeedCell cell) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                case '\0' ->
                    throw new SeedFault(
                            SeedCode.BAD_VALUE,
                            cell.line(),
                            cell.column(),
                            "PostgreSQL's texts cannot hold the character zero.",
                            "Remove it, or use a bytea column.");
                default -> lines.append(c);
            }
        }
    }

    private static void send(CopyIn copy, StringBuilder lines) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    private void merge(SeedMerge merge, long first) throws SQLException {
        execute("SAVEPOINT mvn_schema_seed");
        try {
            execute(merge.merge(""));
        } catch (SQLException e) {
            execute("ROLLBACK TO SAVEPOINT mvn_schema_seed");
            throw new RowsRefused(e, merge, first);
        }
        execute("RELEASE SAVEPOINT mvn_schema_seed");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** The database refused rows; which, is found out by {@link RefusedRow}. */
    static final class RowsRefused extends SQLException {

        private static final long serialVersionUID = 1L;

        private final transient SeedMerge merge;
        private final long first;
        private final SQLException refusal;

        RowsRefused(SQLException refusal, SeedMerge merge, long first) {
            super(refusal.getMessage(), refusal.getSQLState(), refusal);
            this.refusal = refusal;
            this.merge = merge;
            this.first = first;
        }

        SQLException refusal() {
            return refusal;
        }

        SeedMerge merge() {
            return merge;
        }

        /** How many rows of the file came before these. */
        long first() {
            return first;
        }
    }
}
