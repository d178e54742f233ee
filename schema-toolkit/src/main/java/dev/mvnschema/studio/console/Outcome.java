package dev.mvnschema.studio.console;

import dev.mvnschema.studio.http.JsonWriter;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What one statement gave.
 *
 * @param columns each with {@code name} and {@code type}; empty for a statement that gives no rows
 * @param more whether there were more rows than the limit
 * @param affected how many rows a write concerned; -1 for a statement that gives rows
 */
record Outcome(
        String sql,
        List<Map<String, String>> columns,
        List<List<@Nullable String>> rows,
        boolean more,
        long affected,
        long micros) {

    private static final int LONGEST_CELL = 20_000;

    static Outcome ofRows(String sql, ResultSet result, int limit, long started) throws SQLException {
        ResultSetMetaData meta = result.getMetaData();
        List<Map<String, String>> columns = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(Map.of("name", meta.getColumnLabel(i), "type", meta.getColumnTypeName(i)));
        }
        List<List<@Nullable String>> rows = new ArrayList<>();
        boolean more = false;
        while (result.next()) {
            if (rows.size() == limit) {
                more = true;
                break;
            }
            List<@Nullable String> row = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                row.add(shortened(result.getString(i)));
            }
            rows.add(row);
        }
        return new Outcome(sql, columns, rows, more, -1, micros(started));
    }

    static Outcome ofCount(String sql, long affected, long started) {
        return new Outcome(sql, List.of(), List.of(), false, affected, micros(started));
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("sql", sql);
        json.writeName("columns");
        JsonWriter.value(json, columns);
        json.writeName("rows");
        JsonWriter.value(json, rows);
        json.writeBooleanProperty("more", more);
        json.writeNumberProperty("affected", affected);
        json.writeNumberProperty("micros", micros);
        json.writeEndObject();
    }

    private static long micros(long started) {
        return (System.nanoTime() - started) / 1000;
    }

    private static @Nullable String shortened(@Nullable String value) {
        return value == null || value.length() <= LONGEST_CELL ? value : value.substring(0, LONGEST_CELL) + "…";
    }
}
