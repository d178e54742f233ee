package dev.mvnschema.studio.data;

import dev.mvnschema.studio.model.Attribute;
import dev.mvnschema.studio.model.Entity;
import dev.mvnschema.studio.model.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a statement that reads rows: the cells, what tells the row apart, its place in the order, and its version.
 * Everything is read as the server's own text, so nothing is rounded, shifted or lost on the way to the page.
 */
final class RowShape {

    /** The most characters of a cell in a grid; the whole value is fetched when it is opened. */
    static final int MOST_CHARACTERS = 400;

    private final Entity entity;
    private final List<OrderKey> order;

    RowShape(Entity entity, List<OrderKey> order) {
        this.entity = entity;
        this.order = order;
    }

    /** The list behind {@code SELECT}. */
    String columns(boolean whole) {
        List<String> columns = new ArrayList<>();
        for (Attribute attribute : entity.attributes()) {
            columns.add(whole ? text("t." + attribute.sql()) : cell(attribute));
        }
        if (!entity.stored()) {
            return String.join(", ", columns);
        }
        if (entity.keyColumns().isEmpty()) {
            columns.add("CAST(t.ctid AS text)");
        }
        entity.keyColumns()
                .forEach(key -> columns.add(text("t." + entity.attribute(key).sql())));
        order.forEach(key -> columns.add(text(key.sql())));
        columns.add("CAST(t.xmin AS text)");
        return String.join(", ", columns);
    }

    /** A row; {@code number} is its place, which is all that tells one of a view apart. */
    Row read(ResultSet rows, long number) throws SQLException {
        int at = 1;
        List<@Nullable String> cells = new ArrayList<>(entity.attributes().size());
        for (int i = 0; i < entity.attributes().size(); i++) {
            cells.add(rows.getString(at++));
        }
        if (!entity.stored()) {
            return new Row(cells, List.of("#" + number), List.of(), "");
        }
        List<String> key = new ArrayList<>();
        for (int i = 0; i < Math.max(1, entity.keyColumns().size()); i++) {
            key.add(rows.getString(at++));
        }
        List<@Nullable String> cursor = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            cursor.add(rows.getString(at++));
        }
        return new Row(cells, key, cursor, rows.getString(at));
    }

    private static String cell(Attribute attribute) {
        String column = "t." + attribute.sql();
        if (!attribute.maybeLong()) {
            return text(column);
        }
        // Of a large object only the beginning is turned into text.
        boolean bytes = attribute.kind() == Kind.BYTES && !attribute.list();
        String source = bytes ? "substring(" + column + " FROM 1 FOR " + MOST_CHARACTERS + ")" : column;
        return "left(" + text(source) + ", " + (MOST_CHARACTERS + 1) + ")";
    }

    private static String text(String sql) {
        return "CAST(" + sql + " AS text)";
    }

    /**
     * A row.
     *
     * @param cells by the order of the columns; one of more than {@link #MOST_CHARACTERS} is the beginning of a longer one
     * @param key what tells it apart
     * @param cursor its place in the order
     * @param version changes with every change of the row
     */
    record Row(List<@Nullable String> cells, List<String> key, List<@Nullable String> cursor, String version) {}
}
