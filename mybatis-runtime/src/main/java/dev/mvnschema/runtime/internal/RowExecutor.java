package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.SchemaConfiguration;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.apache.ibatis.cache.CacheKey;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.executor.BatchResult;
import org.apache.ibatis.executor.ErrorContext;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.logging.Log;
import org.apache.ibatis.logging.jdbc.ConnectionLogger;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * MyBatis' executor for generated statements alone: interceptors and MyBatis' logging see it as they see any executor, but it has
 * neither caches nor a session, and serves one connection after another, so that interceptors wrap it once.
 */
@SuppressWarnings("rawtypes") // as MyBatis declares them
final class RowExecutor implements Executor {

    private final SchemaConfiguration configuration;
    private final Executor intercepted;
    private Executor wrapper = this;
    private @Nullable Transaction transaction;

    RowExecutor(SchemaConfiguration configuration) {
        this.configuration = configuration;
        Object wrapped =
                Plugins.of(configuration.getInterceptors(), Executor.class).wrap(this);
        this.intercepted = (Executor) wrapped;
    }

    /** This executor as interceptors see it. */
    Executor intercepted() {
        return intercepted;
    }

    void use(@Nullable Connection connection) {
        transaction = connection == null ? null : new Leased(connection);
    }

    @Override
    public <E> List<E> query(MappedStatement mapped, Object parameter, RowBounds rowBounds, ResultHandler resultHandler)
            throws SQLException {
        // not mapped.getBoundSql, which makes two where a statement binds itself
        BoundSql boundSql = mapped.getSqlSource().getBoundSql(parameter);
        return run(mapped, parameter, rowBounds, resultHandler, boundSql);
    }

    @Override
    public <E> List<E> query(
            MappedStatement mapped,
            Object parameter,
            RowBounds rowBounds,
            ResultHandler resultHandler,
            @Nullable CacheKey cacheKey,
            BoundSql boundSql)
            throws SQLException {
        return run(mapped, parameter, rowBounds, resultHandler, boundSql);
    }

    private <E> List<E> run(
            MappedStatement mapped,
            Object parameter,
            RowBounds rowBounds,
            ResultHandler resultHandler,
            BoundSql boundSql)
            throws SQLException {
        StatementHandler handler =
                configuration.newStatementHandler(wrapper, mapped, parameter, rowBounds, resultHandler, boundSql);
        try (java.sql.Statement statement = prepare(handler, mapped)) {
            return handler.query(statement, resultHandler);
        } finally {
            ErrorContext.instance().reset();
        }
    }

    @Override
    public int update(MappedStatement mapped, Object parameter) throws SQLException {
        BoundSql boundSql = mapped.getSqlSource().getBoundSql(parameter);
        StatementHandler handler = configuration.newStatementHandler(
                wrapper, mapped, parameter, RowBounds.DEFAULT, Executor.NO_RESULT_HANDLER, boundSql);
        try (java.sql.Statement statement = prepare(handler, mapped)) {
            return handler.update(statement);
        } finally {
            ErrorContext.instance().reset();
        }
    }

    private java.sql.Statement prepare(StatementHandler handler, MappedStatement mapped) throws SQLException {
        Transaction current = getTransaction();
        Connection connection = current.getConnection();
        Log log = mapped.getStatementLog();
        if (log.isDebugEnabled()) {
            connection = ConnectionLogger.newInstance(connection, log, 0);
        }
        java.sql.Statement statement = handler.prepare(connection, current.getTimeout());
        try {
            handler.parameterize(statement);
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
        return statement;
    }

    @Override
    public Transaction getTransaction() {
        Transaction current = transaction;
        if (current == null) {
            throw new IllegalStateException("an interceptor kept an executor whose statement is over");
        }
        return current;
    }

    /** For interceptors that compute pages: they pass it back. */
    @Override
    public CacheKey createCacheKey(MappedStatement mapped, Object parameter, RowBounds rowBounds, BoundSql boundSql) {
        CacheKey key = new CacheKey();
        key.update(mapped.getId());
        key.update(boundSql.getSql());
        key.update(parameter);
        return key;
    }

    @Override
    @SuppressWarnings("MustBeClosed") // the cursor closes it
    public <E> Cursor<E> queryCursor(MappedStatement mapped, Object parameter, RowBounds rowBounds)
            throws SQLException {
        BoundSql boundSql = mapped.getSqlSource().getBoundSql(parameter);
        StatementHandler handler =
                configuration.newStatementHandler(wrapper, mapped, parameter, rowBounds, NO_RESULT_HANDLER, boundSql);
        try {
            return handler.queryCursor(prepare(handler, mapped));
        } finally {
            ErrorContext.instance().reset();
        }
    }

    @Override
    public List<BatchResult> flushStatements() {
        return List.of();
    }

    @Override
    public void commit(boolean required) {
        // transactions are the channel's
    }

    @Override
    public void rollback(boolean required) {
        // transactions are the channel's
    }

    @Override
    public boolean isCached(MappedStatement mapped, CacheKey key) {
        return false;
    }

    @Override
    public void clearLocalCache() {
        // there is none
    }

    @Override
    public void deferLoad(
            MappedStatement mapped, MetaObject result, String property, CacheKey key, Class<?> targetType) {
        throw new UnsupportedOperationException("no generated statement loads lazily");
    }

    @Override
    public void close(boolean forceRollback) {
        // connections are the channel's
    }

    @Override
    public boolean isClosed() {
        return false;
    }

    @Override
    public void setExecutorWrapper(Executor executor) {
        wrapper = executor;
    }

    /** The connection of the moment; its owner commits and closes. */
    private record Leased(Connection connection) implements Transaction {

        @Override
        public Connection getConnection() {
            return connection;
        }

        @Override
        public void commit() {
            // the channel's
        }

        @Override
        public void rollback() {
            // the channel's
        }

        @Override
        public void close() {
            // the channel's
        }

        @Override
        public @Nullable Integer getTimeout() {
            return null;
        }
    }
}
