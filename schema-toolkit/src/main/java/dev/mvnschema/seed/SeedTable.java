package dev.mvnschema.seed;

import dev.mvnschema.postgres.sql.Quoting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table that seeds fill, as the database describes it.
 *
 * @param columns by name, those that may be written
 * @param keys unique keys that tell rows apart, the primary key first
 * @param model what the schema calls it and its columns; null without one
 */
record SeedTable(
        String schema, String name, Map<String, SeedColumn> columns, List<Key> keys, SeedNames.@Nullable Named model) {

    private static final String TABLES = """
            SELECT c.oid, n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'f') AND c.relname = ? AND n.nspname = ANY (?)
            ORDER BY array_position(?, n.nspname::text) LIMIT 1""";

    private static final String COLUMNS = """
            SELECT a.attname, format_type(a.atttypid, a.atttypmod), t.typcategory = 'A'
            FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
            WHERE a.attrelid = ?::oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            ORDER BY a.attnum""";

    private static final String KEYS = """
            SELECT c.relname, i.indisprimary,
                   (SELECT array_agg(a.attname::text ORDER BY k.place)
                    FROM unnest(i.indkey[0:i.indnkeyatts - 1]) WITH ORDINALITY AS k(number, place)
                    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number)
            FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
            WHERE i.indrelid = ?::oid AND i.indisunique AND i.indimmediate AND i.indisvalid AND i.indpred IS NULL
              AND i.indexprs IS NULL
            ORDER BY i.indisprimary DESC, c.relname""";

    /**
     * The table that a seed file means: one of that name in the schemas, first found first, else that of the model.
     *
     * @param name {@code User}, {@code users} or {@code audit.entries}
     */
    static Optional<SeedTable> find(Connection connection, List<String> schemas, String name, SeedNames names)
            throws SQLException {
        int dot = name.indexOf('.');
        if (dot > 0) {
            return find(connection, List.of(name.substring(0, dot)), name.substring(dot + 1), SeedNames.NONE);
        }
        SeedNames.Named model = names.model(name).orElse(null);
        if (model != null) {
            Optional<SeedTable> mapped = read(connection, schemas, model.table(), model);
            if (mapped.isPresent()) {
                return mapped;
            }
        }
        return read(connection, schemas, name, null);
    }

    private static Optional<SeedTable> read(
            Connection connection, List<String> schemas, String name, SeedNames.@Nullable Named model)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TABLES)) {
            statement.setString(1, name);
            statement.setArray(2, connection.createArrayOf("text", schemas.toArray()));
            statement.setArray(3, connection.createArrayOf("text", schemas.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                long oid = rows.getLong(1);
                return Optional.of(new SeedTable(
                        rows.getString(2),
                        rows.getString(3),
                        columns(connection, oid, model),
                        keys(connection, oid),
                        model));
            }
        }
    }

    private static Map<String, SeedColumn> columns(Connection connection, long table, SeedNames.@Nullable Named model)
            throws SQLException {
        Map<String, SeedColumn> columns = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setLong(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String name = rows.getString(1);
                    Map<String, String> labels =
                            model == null ? Map.of() : model.labels().getOrDefault(name, Map.of());
                    columns.put(name, new SeedColumn(name, rows.getString(2), rows.getBoolean(3), labels));
                }
            }
        }
        return columns;
    }

    private static List<Key> keys(Connection connection, long table) throws SQLException {
        List<Key> keys = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(KEYS)) {
            statement.setLong(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(new Key(rows.getString(1), List.of((String[])
                            rows.getArray(3).getArray())));
                }
            }
        }
        return keys;
    }

    /** A column by its own name, else by the name of its field. */
    Optional<SeedColumn> column(String given) {
        SeedColumn found = columns.get(given);
        if (found == null && model != null) {
            found = columns.get(model.columns().getOrDefault(given, given));
        }
        return Optional.ofNullable(found);
    }

    /** The columns of the time of the last change that a file leaves out. */
    List<SeedColumn> stamped(List<SeedColumn> given) {
        return model == null
                ? List.of()
                : columns.values().stream()
                        .filter(column -> model.stamped().contains(column.name()) && !given.contains(column))
                        .toList();
    }

    String quoted() {
        return Quoting.identifier(schema) + "." + Quoting.identifier(name);
    }

    /** A unique key. */
    record Key(String name, List<String> columns) {

        Key {
            columns = List.copyOf(columns);
        }
    }
}
