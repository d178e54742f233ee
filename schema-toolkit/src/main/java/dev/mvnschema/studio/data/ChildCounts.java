package dev.mvnschema.studio.data;

import dev.mvnschema.studio.model.Attribute;
import dev.mvnschema.studio.model.Entities;
import dev.mvnschema.studio.model.Entity;
import dev.mvnschema.studio.model.Link;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many rows point to each of some rows: one grouped query for all of them. */
final class ChildCounts {

    private ChildCounts() {}

    /**
     * Counts.
     *
     * @param values of each row, those columns that the foreign key refers to
     * @return by the number of the row in {@code values}; those without children are absent
     */
    static Map<Integer, Long> of(
            Connection connection, Entities entities, Link link, List<List<@Nullable String>> values)
            throws SQLException {
        Entity child = entities.entity(link.child());
        List<Attribute> columns =
                link.key().columns().stream().map(child::attribute).toList();
        Sql sql = new Sql().add("SELECT v.n, count(*) FROM (SELECT * FROM unnest(");
        for (int i = 0; i < columns.size(); i++) {
            List<@Nullable String> column = new ArrayList<>();
            for (List<@Nullable String> row : values) {
                column.add(row.get(i));
            }
            sql.add(i == 0 ? "" : ", ").array(column, columns.get(i).castType());
        }
        sql.add(") WITH ORDINALITY AS u (");
        List<String> names = new ArrayList<>();
        List<String> joins = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            names.add("k" + i);
            joins.add("c." + columns.get(i).sql() + " = v.k" + i);
        }
        sql.add(String.join(", ", names) + ", n)) AS v JOIN " + child.sql() + " AS c ON " + String.join(" AND ", joins)
                + " GROUP BY v.n");
        Map<Integer, Long> counts = new TreeMap<>();
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                counts.put(rows.getInt(1) - 1, rows.getLong(2));
            }
        }
        return counts;
    }
}
