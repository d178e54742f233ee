package dev.mvnschema.studio.data;

import dev.mvnschema.studio.data.RowShape.Row;
import dev.mvnschema.studio.http.JsonWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A page of rows.
 *
 * @param more whether there are further rows in the direction of the page
 * @param exact whether the page begins at the number that was asked for; false when that was estimated
 */
record Page(List<Row> rows, boolean more, boolean exact) {

    /**
     * The members {@code rows} (each {@code k} key, {@code v} version, {@code c} cells; a cell is a text, null, or an array with
     * the beginning of a longer text), {@code first}, {@code last}, {@code more} and {@code exact}.
     */
    void write(JsonGenerator json) {
        json.writeArrayPropertyStart("rows");
        rows.forEach(row -> row(json, row));
        json.writeEndArray();
        if (!rows.isEmpty() && !rows.get(0).cursor().isEmpty()) {
            json.writeName("first");
            JsonWriter.value(json, rows.get(0).cursor());
            json.writeName("last");
            JsonWriter.value(json, rows.get(rows.size() - 1).cursor());
        }
        json.writeBooleanProperty("more", more);
        json.writeBooleanProperty("exact", exact);
    }

    static void row(JsonGenerator json, Row row) {
        json.writeStartObject();
        json.writeName("k");
        JsonWriter.value(json, row.key());
        json.writeStringProperty("v", row.version());
        json.writeArrayPropertyStart("c");
        row.cells().forEach(cell -> cell(json, cell));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void cell(JsonGenerator json, @Nullable String cell) {
        if (cell == null || cell.length() <= RowShape.MOST_CHARACTERS) {
            json.writeString(cell);
        } else {
            json.writeStartArray();
            json.writeString(cell.substring(0, RowShape.MOST_CHARACTERS));
            json.writeEndArray();
        }
    }
}
