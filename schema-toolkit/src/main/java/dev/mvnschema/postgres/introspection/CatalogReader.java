package dev.mvnschema.postgres.introspection;

import dev.mvnschema.catalog.Sequence;
import dev.mvnschema.catalog.Unmodelled;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs the queries and gives their rows, grouped by the table that they belong to. */
final class CatalogReader {

    private static final int NULLS_NOT_DISTINCT_SINCE = 15;
    private static final int FETCH_SIZE = 2_000;

    private final Connection connection;
    private final List<String> schemas;

    CatalogReader(Connection connection, List<String> schemas) {
        this.connection = connection;
        this.schemas = schemas;
    }

    Map<Long, String> namespaces() throws SQLException {
        Map<Long, String> names = new HashMap<>();
        read(CatalogQueries.NAMESPACES, rows -> names.put(rows.getLong(1), text(rows, 2)));
        return names;
    }

    List<String[]> extensions() throws SQLException {
        List<String[]> found = new ArrayList<>();
        read(
                CatalogQueries.EXTENSIONS,
                rows -> found.add(new String[] {text(rows, 1), text(rows, 2), text(rows, 3), text(rows, 4)}));
        return found;
    }

    Map<Long, Rows.Relation> relations() throws SQLException {
        Map<Long, Rows.Relation> found = new LinkedHashMap<>();
        readScope(
                CatalogQueries.RELATIONS,
                rows -> found.put(
                        rows.getLong(1),
                        new Rows.Relation(
                                rows.getLong(1),
                                rows.getLong(2),
                                text(rows, 3),
                                character(rows, 4),
                                rows.getBoolean(5),
                                rows.getString(6),
                                rows.getLong(7),
                                rows.getInt(8),
                                character(rows, 9) == 'i',
                                rows.getLong(10))));
        return found;
    }

    /** How sequences count, by their identifiers. */
    Map<Long, Sequence.Options> sequences() throws SQLException {
        Map<Long, Sequence.Options> found = new HashMap<>();
        readScope(
                CatalogQueries.SEQUENCES,
                rows -> found.put(
                        rows.getLong(1),
                        new Sequence.Options(
                                text(rows, 2),
                                rows.getLong(3),
                                rows.getLong(4),
                                rows.getLong(5),
                                rows.getLong(6),
                                rows.getLong(7),
                                rows.getBoolean(8))));
        return found;
    }

    Map<Long, List<Rows.Column>> columns() throws SQLException {
        return columns(CatalogQueries.COLUMNS);
    }

    Map<Long, List<Rows.Column>> viewColumns() throws SQLException {
        return columns(CatalogQueries.VIEW_COLUMNS);
    }

    private Map<Long, List<Rows.Column>> columns(String sql) throws SQLException {
        Map<Long, List<Rows.Column>> found = new HashMap<>();
        readScope(
                sql,
                rows -> group(found, rows)
                        .add(new Rows.Column(
                                rows.getInt(2),
                                text(rows, 3),
                                rows.getLong(4),
                                rows.getInt(5),
                                rows.getBoolean(6),
                                character(rows, 7),
                                character(rows, 8),
                                rows.getString(9),
                                rows.getString(10),
                                rows.getString(11))));
        return found;
    }

    Map<Long, Rows.Type> types() throws SQLException {
        return types(CatalogQueries.TYPES);
    }

    Map<Long, Rows.Type> viewTypes() throws SQLException {
        return types(CatalogQueries.VIEW_TYPES);
    }

    private Map<Long, Rows.Type> types(String sql) throws SQLException {
        Map<Long, Rows.Type> found = new HashMap<>();
        readScope(
                sql,
                rows -> found.put(
                        rows.getLong(1),
                        new Rows.Type(
                                rows.getLong(1), text(rows, 2), rows.getLong(3), character(rows, 4), rows.getLong(5))));
        return found;
    }

    /** What PostgreSQL calls types with their modifiers, keyed by both. */
    Map<List<Long>, String> typeNames(Set<List<Long>> wanted) throws SQLException {
        Map<List<Long>, String> names = new HashMap<>();
        if (wanted.isEmpty()) {
            return names;
        }
        List<List<Long>> ordered = List.copyOf(wanted);
        try (PreparedStatement statement = connection.prepareStatement(CatalogQueries.TYPE_NAMES)) {
            statement.setString(
                    1, literal(ordered.stream().map(pair -> pair.get(0)).toList()));
            statement.setString(
                    2, literal(ordered.stream().map(pair -> pair.get(1)).toList()));
            read(statement, rows -> names.put(List.of(rows.getLong(1), rows.getLong(2)), text(rows, 3)));
        }
        return names;
    }

    Map<Long, List<Rows.Constraint>> constraints() throws SQLException {
        Map<Long, List<Rows.Constraint>> found = new HashMap<>();
        int major = connection.getMetaData().getDatabaseMajorVersion();
        readScope(
                CatalogQueries.CONSTRAINTS.formatted(CatalogQueries.constraintOptions(major)),
                rows -> group(found, rows)
                        .add(new Rows.Constraint(
                                text(rows, 2),
                                character(rows, 3),
                                VectorText.integers(rows.getString(4)),
                                rows.getLong(5),
                                VectorText.integers(rows.getString(6)),
                                character(rows, 7),
                                character(rows, 8),
                                character(rows, 9),
                                rows.getBoolean(10),
                                rows.getBoolean(11),
                                rows.getBoolean(12),
                                rows.getBoolean(13),
                                rows.getLong(14),
                                rows.getString(15),
                                rows.getString(16),
                                VectorText.integers(rows.getString(17)),
                                rows.getBoolean(18),
                                rows.getBoolean(19))));
        return found;
    }

    List<Rows.ForeignColumn> foreignColumns(Set<Long> tables) throws SQLException {
        List<Rows.ForeignColumn> found = new ArrayList<>();
        if (!tables.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(CatalogQueries.FOREIGN_COLUMNS)) {
                statement.setString(1, literal(List.copyOf(tables)));
                read(
                        statement,
                        rows -> found.add(new Rows.ForeignColumn(
                                rows.getLong(1), rows.getInt(2), text(rows, 3), text(rows, 4), rows.getLong(5))));
            }
        }
        return found;
    }

    Map<Long, List<Rows.Index>> indexes() throws SQLException {
        boolean known = connection.getMetaData().getDatabaseMajorVersion() >= NULLS_NOT_DISTINCT_SINCE;
        Map<Long, List<Rows.Index>> found = new HashMap<>();
        readScope(
                CatalogQueries.INDEXES.formatted(known ? "x.indnullsnotdistinct" : "false"),
                rows -> group(found, rows)
                        .add(new Rows.Index(
                                rows.getLong(2),
                                text(rows, 3),
                                text(rows, 4),
                                rows.getBoolean(5),
                                rows.getBoolean(6),
                                rows.getBoolean(7),
                                rows.getBoolean(8),
                                rows.getBoolean(9),
                                rows.getInt(10),
                                VectorText.integers(rows.getString(11)),
                                VectorText.integers(rows.getString(12)),
                                VectorText.longs(rows.getString(13)),
                                VectorText.longs(rows.getString(14)),
                                rows.getString(15),
                                strings(rows.getArray(16)))));
        return found;
    }

    Map<Long, Rows.OperatorClass> operatorClasses() throws SQLException {
        Map<Long, Rows.OperatorClass> found = new HashMap<>();
        read(
                CatalogQueries.OPERATOR_CLASSES,
                rows -> found.put(rows.getLong(1), new Rows.OperatorClass(text(rows, 2), rows.getBoolean(3))));
        return found;
    }

    Map<Long, String> collations() throws SQLException {
        Map<Long, String> found = new HashMap<>();
        read(CatalogQueries.COLLATIONS, rows -> found.put(rows.getLong(1), text(rows, 2)));
        return found;
    }

    List<Rows.EnumLabel> enumLabels() throws SQLException {
        List<Rows.EnumLabel> found = new ArrayList<>();
        readScope(
                CatalogQueries.ENUMS,
                rows -> found.add(new Rows.EnumLabel(
                        rows.getLong(1), text(rows, 2), rows.getLong(3), rows.getString(4), rows.getString(5))));
        return found;
    }

    List<Rows.Unmodelled> unmodelled() throws SQLException {
        List<Rows.Unmodelled> found = new ArrayList<>();
        readScope(
                UnmodelledQueries.OBJECTS,
                rows -> found.add(new Rows.Unmodelled(
                        text(rows, 1), rows.getLong(2), text(rows, 3), rows.getLong(4), key(rows, 5))));
        return found;
    }

    /** What tables, columns, indexes and constraints are set to beyond what is usual. */
    List<Rows.Unmodelled> settings() throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        String sql = UnmodelledQueries.SETTINGS.formatted(
                UnmodelledQueries.columnSettings(major), UnmodelledQueries.constraintOptions(major));
        List<Rows.Unmodelled> found = new ArrayList<>();
        readScope(
                sql,
                rows -> found.add(new Rows.Unmodelled(
                        text(rows, 1), rows.getLong(2), text(rows, 3), rows.getLong(4), new Rows.ObjectKey("", 0))));
        return found;
    }

    /** Owners and rights of enum types that are not as usual. */
    List<Rows.TypeRight> enumRights() throws SQLException {
        List<Rows.TypeRight> found = new ArrayList<>();
        readScope(
                UnmodelledQueries.ENUM_RIGHTS,
                rows -> found.add(new Rows.TypeRight(rows.getLong(1), text(rows, 2), text(rows, 3))));
        return found;
    }

    void localConstraints(LocalConstraints into) throws SQLException {
        readScope(LocalConstraints.QUERY, into::add);
    }

    List<Rows.Use> uses(Set<Long> objects) throws SQLException {
        List<Rows.Use> found = new ArrayList<>();
        readObjects(
                UnmodelledQueries.USES,
                objects,
                rows -> found.add(new Rows.Use(key(rows, 1), key(rows, 3), rows.getInt(5), rows.getBoolean(6))));
        return found;
    }

    Map<Long, Rows.TypeTarget> rowTypes(Set<Long> types) throws SQLException {
        Map<Long, Rows.TypeTarget> found = new HashMap<>();
        readObjects(
                UnmodelledQueries.ROW_TYPES,
                types,
                rows -> found.put(rows.getLong(1), new Rows.TypeTarget(rows.getLong(2), rows.getLong(3))));
        return found;
    }

    /** How objects are made; without an entry for those of which that is not known. */
    Map<Rows.ObjectKey, Unmodelled.Definition> definitions(Set<Long> objects) throws SQLException {
        Map<Rows.ObjectKey, String> drops = new HashMap<>();
        Map<Rows.ObjectKey, List<String>> creates = new HashMap<>();
        Set<Rows.ObjectKey> known = new HashSet<>();
        RowAction action = rows -> {
            if (rows.getInt(3) == 0) {
                drops.put(key(rows, 1), text(rows, 4));
            } else {
                creates.computeIfAbsent(key(rows, 1), key -> new ArrayList<>()).add(text(rows, 4));
                if (rows.getInt(3) == 1) {
                    known.add(key(rows, 1));
                }
            }
        };
        readObjects(DefinitionQueries.STATEMENTS, objects, action);
        int major = connection.getMetaData().getDatabaseMajorVersion();
        readObjects(DefinitionQueries.TYPES.formatted(DefinitionQueries.multirange(major)), objects, action);
        Map<Rows.ObjectKey, Unmodelled.Definition> found = new HashMap<>();
        drops.forEach((key, drop) -> {
            if (known.contains(key)) {
                found.put(key, new Unmodelled.Definition(drop, creates.getOrDefault(key, List.of())));
            }
        });
        return found;
    }

    private void readObjects(String sql, Set<Long> objects, RowAction action) throws SQLException {
        if (!objects.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int parameters = statement.getParameterMetaData().getParameterCount();
                for (int i = 1; i <= parameters; i++) {
                    statement.setString(i, literal(List.copyOf(objects)));
                }
                read(statement, action);
            }
        }
    }

    private static Rows.ObjectKey key(ResultSet rows, int column) throws SQLException {
        return new Rows.ObjectKey(text(rows, column), rows.getLong(column + 1));
    }

    private void readScope(String sql, RowAction action) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            read(statement, action);
        }
    }

    private void read(String sql, RowAction action) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            read(statement, action);
        }
    }

    private static void read(PreparedStatement statement, RowAction action) throws SQLException {
        statement.setFetchSize(FETCH_SIZE);
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                action.accept(rows);
            }
        }
    }

    private static <T> List<T> group(Map<Long, List<T>> groups, ResultSet rows) throws SQLException {
        return groups.computeIfAbsent(rows.getLong(1), table -> new ArrayList<>());
    }

    private static String literal(List<Long> numbers) {
        StringBuilder text = new StringBuilder("{");
        for (Long number : numbers) {
            text.append(text.length() == 1 ? "" : ",").append(number);
        }
        return text.append('}').toString();
    }

    private static List<String> strings(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        String value = rows.getString(column);
        if (value == null) {
            throw new SQLException("column " + column + " of a catalog query is null");
        }
        return value;
    }

    private static char character(ResultSet rows, int column) throws SQLException {
        String value = rows.getString(column);
        return value == null || value.isEmpty() ? ' ' : value.charAt(0);
    }

    /** What to do with one row. */
    private interface RowAction {
        void accept(ResultSet rows) throws SQLException;
    }
}
