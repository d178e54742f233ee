package dev.mvnschema.runtime.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs statements as hand-written JDBC would. */
record JdbcExecution(Connection connection) implements Execution {

    @Override
    public <T> List<T> query(Statement<T> statement) {
        try (PreparedStatement prepared = connection.prepareStatement(statement.sql)) {
            statement.bind(prepared);
            try (ResultSet rows = prepared.executeQuery()) {
                return all(statement.reader, rows);
            }
        } catch (SQLException e) {
            throw ServerErrors.translate(statement, e);
        }
    }

    @Override
    public <T> @Nullable T queryOne(Statement<T> statement) {
        try (PreparedStatement prepared = connection.prepareStatement(statement.sql)) {
            statement.bind(prepared);
            try (ResultSet rows = prepared.executeQuery()) {
                return rows.next() ? statement.reader.read(rows) : null;
            }
        } catch (SQLException e) {
            throw ServerErrors.translate(statement, e);
        }
    }

    @Override
    @SuppressWarnings("MustBeClosed")
    public <T> RowCursor<T> stream(Statement<T> statement) {
        try {
            PreparedStatement prepared = connection.prepareStatement(statement.sql);
            try {
                statement.bind(prepared);
                return new RowCursor.OfResult<>(statement, prepared, prepared.executeQuery());
            } catch (SQLException | RuntimeException e) {
                prepared.close();
                throw e;
            }
        } catch (SQLException e) {
            throw ServerErrors.translate(statement, e);
        }
    }

    @Override
    public long update(Statement<?> statement) {
        try (PreparedStatement prepared = connection.prepareStatement(statement.sql)) {
            statement.bind(prepared);
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw ServerErrors.translate(statement, e);
        }
    }

    /** The driver sends statements that stand in one text together, and takes their results one after the other. */
    @Override
    public List<List<?>> queryAll(List<Statement<?>> statements) {
        StringBuilder sql = new StringBuilder();
        statements.forEach(statement -> sql.append(sql.isEmpty() ? "" : ";\n").append(statement.sql));
        try (PreparedStatement prepared = connection.prepareStatement(sql.toString())) {
            int offset = 0;
            for (Statement<?> statement : statements) {
                statement.bind(prepared, offset);
                offset += statement.parameters;
            }
            List<List<?>> results = new ArrayList<>(statements.size());
            prepared.execute();
            for (Statement<?> statement : statements) {
                try (ResultSet rows = prepared.getResultSet()) {
                    results.add(all(statement.reader, rows));
                }
                prepared.getMoreResults();
            }
            return results;
        } catch (SQLException e) {
            throw ServerErrors.translate("batch", e);
        }
    }

    static <T> List<T> all(RowReader<T> reader, ResultSet rows) throws SQLException {
        List<T> all = new ArrayList<>();
        while (rows.next()) {
            all.add(reader.read(rows));
        }
        return all;
    }
}
