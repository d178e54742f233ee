package dev.mvnschema.codegen.sql;

import dev.mvnschema.codegen.naming.Convention;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.psl.Schema;
import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGResultSetMetaData;

/** Asks a database what the parameters and columns of a query are. Runs nothing: the server only prepares it. */
final class SqlDescriber {

    private final Connection connection;
    private final SqlTypes types;
    private final List<Diagnostic> problems = new ArrayList<>();

    SqlDescriber(Connection connection, Schema schema) {
        this.connection = connection;
        this.types = new SqlTypes(schema);
    }

    /** What was wrong with the queries so far. */
    List<Diagnostic> problems() {
        return problems;
    }

    /** The query with its types; null when something is wrong. */
    @Nullable
    SqlQuery describe(SqlFile file) {
        int before = problems.size();
        try (PreparedStatement prepared = connection.prepareStatement(file.jdbc())) {
            ParameterMetaData described = prepared.getParameterMetaData();
            List<SqlQuery.Value> parameters = parameters(file, described);
            List<SqlQuery.Value> columns = columns(file, prepared.getMetaData());
            if (problems.size() > before) {
                return null;
            }
            List<String> names = file.parameterNames();
            SqlQuery.Result result = file.result() != null
                    ? file.result()
                    : columns.isEmpty() ? SqlQuery.Result.EXECUTE : SqlQuery.Result.MANY;
            if (result != SqlQuery.Result.EXECUTE && columns.isEmpty()) {
                problems.add(SqlProblems.type(
                        file, file.start(), "The statement returns no rows.", "Say @execute, or add RETURNING."));
                return null;
            }
            return new SqlQuery(
                    Convention.MEMBER.apply(file.name()),
                    file.source().name(),
                    file.documentation(),
                    result,
                    file.jdbc(),
                    file.uses().stream().map(use -> names.indexOf(use.name())).toList(),
                    parameters,
                    columns);
        } catch (SQLException e) {
            problems.add(SqlProblems.query(file, e));
            return null;
        }
    }

    private List<SqlQuery.Value> parameters(SqlFile file, ParameterMetaData described) throws SQLException {
        Map<String, SqlQuery.Value> values = new LinkedHashMap<>();
        for (int i = 0; i < file.uses().size(); i++) {
            SqlFile.Use use = file.uses().get(i);
            SqlFile.Hint hint = file.parameters().getOrDefault(use.name(), new SqlFile.Hint(null, false, null));
            String serverType = described.getParameterTypeName(i + 1);
            SqlTypes.Type type =
                    hint.type() == null ? types.ofServer(serverType) : types.ofHint(hint.type(), hint.list());
            if (type == null) {
                problems.add(SqlProblems.type(
                        file,
                        use.offset(),
                        "The parameter :" + use.name() + " has the type " + shown(hint, serverType)
                                + ", which Java has none for.",
                        "Cast it to one that Java has, for example :" + use.name() + "::text."));
                continue;
            }
            boolean nullable = Boolean.TRUE.equals(hint.nullable());
            SqlQuery.Value value = new SqlQuery.Value(
                    Convention.MEMBER.apply(use.name()), type.kind(), type.enumName(), type.list(), nullable);
            SqlQuery.Value other = values.putIfAbsent(use.name(), value);
            if (other != null && !other.equals(value)) {
                problems.add(SqlProblems.type(
                        file,
                        use.offset(),
                        "The parameter :" + use.name() + " has the type " + serverType
                                + " here and another one before.",
                        "Cast it in both places to the same type."));
            }
        }
        return List.copyOf(values.values());
    }

    private static String shown(SqlFile.Hint hint, String serverType) {
        return hint.type() == null ? serverType : hint.type();
    }

    private List<SqlQuery.Value> columns(SqlFile file, @Nullable ResultSetMetaData described) throws SQLException {
        List<SqlQuery.Value> values = new ArrayList<>();
        if (described == null || file.result() == SqlQuery.Result.EXECUTE) {
            return values;
        }
        Nullability nullability = new Nullability(String.join("?", file.text()));
        Set<String> names = new HashSet<>();
        for (int i = 1; i <= described.getColumnCount(); i++) {
            String name = described.getColumnLabel(i);
            SqlFile.Hint hint = file.columns().getOrDefault(name, new SqlFile.Hint(null, false, null));
            String serverType = described.getColumnTypeName(i);
            SqlTypes.Type type =
                    hint.type() == null ? types.ofServer(serverType) : types.ofHint(hint.type(), hint.list());
            if (type == null || !names.add(Convention.MEMBER.apply(name))) {
                problems.add(SqlProblems.type(
                        file,
                        file.start(),
                        type == null
                                ? "The column " + name + " has the type " + shown(hint, serverType)
                                        + ", which Java has none for."
                                : "Two columns are called " + name + ".",
                        type == null
                                ? "Cast it to one that Java has, for example ::text, ::numeric or ::text[]."
                                : "Name them with AS."));
                continue;
            }
            boolean nullable = hint.nullable() != null ? hint.nullable() : isNullable(described, i, nullability);
            values.add(new SqlQuery.Value(
                    Convention.MEMBER.apply(name), type.kind(), type.enumName(), type.list(), nullable));
        }
        return values;
    }

    private static boolean isNullable(ResultSetMetaData described, int column, Nullability nullability)
            throws SQLException {
        if (nullability.isCount(column - 1, described.getColumnCount())) {
            return false;
        }
        String table = described.unwrap(PGResultSetMetaData.class).getBaseTableName(column);
        return described.isNullable(column) != ResultSetMetaData.columnNoNulls
                || table.isEmpty()
                || nullability.isOptional(table);
    }
}
