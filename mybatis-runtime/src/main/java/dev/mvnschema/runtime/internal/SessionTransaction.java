package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.TransactionFailed;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Supplier;
import org.apache.ibatis.session.SqlSession;

/**
 * Lets several statements on someone's session take effect together: by a savepoint in the owner's transaction, or by a transaction
 * of its own where the session commits each statement by itself.
 */
final class SessionTransaction {

    private SessionTransaction() {}

    /** @throws TransactionFailed when the session gives each statement another connection: Spring's, outside a transaction */
    static <T> T run(SqlSession session, Supplier<T> work) {
        try {
            Connection connection = connection(session);
            return connection.getAutoCommit() ? alone(connection, work) : inside(connection, work);
        } catch (SQLException e) {
            throw ServerErrors.translate("transaction", e);
        }
    }

    /** @throws TransactionFailed when the session holds no connection */
    static Connection connection(SqlSession session) throws SQLException {
        Connection connection = session.getConnection();
        if (connection.isClosed()) {
            throw new TransactionFailed(
                    null,
                    "this call needs several statements, and the session has no transaction to hold them together: call it"
                            + " in a method with @Transactional, or through TransactionTemplate",
                    null);
        }
        return connection;
    }

    private static <T> T inside(Connection connection, Supplier<T> work) throws SQLException {
        Savepoint savepoint = connection.setSavepoint();
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            if (done) {
                connection.releaseSavepoint(savepoint);
            } else {
                connection.rollback(savepoint);
            }
        }
    }

    private static <T> T alone(Connection connection, Supplier<T> work) throws SQLException {
        boolean done = false;
        connection.setAutoCommit(false);
        try {
            T result = work.get();
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }
}
