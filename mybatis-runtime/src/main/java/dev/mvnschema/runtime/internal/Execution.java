package dev.mvnschema.runtime.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How statements run on one connection: by JDBC at once, or through MyBatis. */
interface Execution {

    /** All rows. */
    <T> List<T> query(Statement<T> statement);

    /** The first row; null when there is none. */
    <T> @Nullable T queryOne(Statement<T> statement);

    /** The rows one after the other; the connection must be in a transaction, or all are read at once. */
    <T> RowCursor<T> stream(Statement<T> statement);

    /** All rows of several statements that read. */
    default List<List<?>> queryAll(List<Statement<?>> statements) {
        List<List<?>> results = new ArrayList<>(statements.size());
        statements.forEach(statement -> results.add(query(statement)));
        return results;
    }

    /** Copies rows in, which is what the statement says; returns how many. */
    default long copy(Statement<?> statement, Connection connection, ConnectionWork work) {
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw ServerErrors.translate(statement, e);
        }
    }

    /** How many rows it touched. */
    long update(Statement<?> statement);
}
