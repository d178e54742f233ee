package dev.mvnschema.studio.data;

import dev.mvnschema.studio.data.Totals.Total;
import dev.mvnschema.studio.model.Entities;
import dev.mvnschema.studio.model.Entity;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The row counts beside the names of the tables: small tables are counted, large ones estimated from their last analysis. */
final class Sizes {

    /** Counting a table of so many pages (8 kB each) takes some milliseconds. */
    private static final int MOST_PAGES = 2000;

    private Sizes() {}

    static Map<String, Total> of(Connection connection, Entities entities) throws SQLException {
        Map<String, Total> estimates = estimates(connection, entities.all());
        List<Entity> counted = new ArrayList<>();
        for (Entity entity : entities.all()) {
            // A view may take any time to count.
            if (entity.stored() && !estimates.containsKey(entity.id())) {
                counted.add(entity);
            }
        }
        Map<String, Total> sizes = new LinkedHashMap<>(estimates);
        if (!counted.isEmpty()) {
            count(connection, counted, sizes);
        }
        return sizes;
    }

    /** Of the large tables that have been analysed. */
    private static Map<String, Total> estimates(Connection connection, List<Entity> entities) throws SQLException {
        Map<String, Entity> bySql = new LinkedHashMap<>();
        entities.forEach(entity ->
                bySql.put(entity.schema() + "\n" + entity.table().name().name(), entity));
        Map<String, Total> found = new LinkedHashMap<>();
        Sql sql = new Sql()
                .add("SELECT n.nspname, c.relname, CAST(c.reltuples AS bigint) FROM pg_class AS c"
                        + " JOIN pg_namespace AS n ON n.oid = c.relnamespace"
                        + " WHERE c.reltuples > 0 AND (c.relpages > " + MOST_PAGES + " OR c.relkind = 'p')"
                        + " AND n.nspname = ANY (")
                .array(entities.stream().map(Entity::schema).distinct().toList(), "text")
                .add(")");
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Entity entity = bySql.get(rows.getString(1) + "\n" + rows.getString(2));
                if (entity != null) {
                    found.put(entity.id(), new Total(rows.getLong(3), false));
                }
            }
        }
        return found;
    }

    private static void count(Connection connection, List<Entity> entities, Map<String, Total> into)
            throws SQLException {
        Sql sql = new Sql();
        for (int i = 0; i < entities.size(); i++) {
            sql.add((i == 0 ? "" : " UNION ALL ") + "SELECT " + i + ", count(*) FROM "
                    + entities.get(i).sql());
        }
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                into.put(entities.get(rows.getInt(1)).id(), new Total(rows.getLong(2), true));
            }
        }
    }
}
