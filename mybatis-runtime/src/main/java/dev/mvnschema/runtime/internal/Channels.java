package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.DatabaseNotConfigured;
import dev.mvnschema.runtime.QueryListener;
import dev.mvnschema.runtime.SchemaConfiguration;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.apache.ibatis.session.SqlSession;

/** Opens channels. */
public final class Channels {

    private Channels() {}

    /** To the database that environment and files name. */
    public static SqlChannel connect() {
        return connect(DatabaseUrl.find(
                System.getProperties(), System.getenv(), Path.of("").toAbsolutePath()));
    }

    /** To the database at this address. */
    public static SqlChannel connect(String url) {
        DatabaseUrl address = DatabaseUrl.parse(url);
        return new PooledChannel(
                new ConnectionPool(address::open, address.connectionLimit(), address.poolTimeout()),
                JdbcExecution::new,
                new Engine());
    }

    /** To a data source. */
    public static SqlChannel of(DataSource dataSource) {
        return new PooledChannel(new DataSourceConnections(dataSource), JdbcExecution::new, new Engine());
    }

    /** To a data source; through MyBatis where the configuration has interceptors, which see every statement then. */
    public static SqlChannel of(DataSource dataSource, SchemaConfiguration configuration) {
        Executions executions = configuration.getInterceptors().isEmpty()
                ? JdbcExecution::new
                : new InterceptedExecutions(configuration);
        QueryListener listener = configuration.listener();
        return new PooledChannel(
                new DataSourceConnections(dataSource),
                listener == null ? executions : new ObservedExecutions(executions, listener),
                configuration.engine());
    }

    /** To a session. */
    public static SqlChannel of(SqlSession session) {
        if (session.getConfiguration() instanceof SchemaConfiguration configuration) {
            return SessionChannel.of(session, configuration);
        }
        throw new DatabaseNotConfigured(
                null,
                "the session's factory was made with another configuration; make it with Database.configuration()",
                null);
    }
}
