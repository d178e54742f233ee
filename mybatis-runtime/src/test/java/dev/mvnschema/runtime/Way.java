package dev.mvnschema.runtime;

import dev.mvnschema.runtime.sample.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/** The ways that statements take to the database; all must give the same results. */
enum Way {
    /** JDBC at once. */
    DIRECT {
        @Override
        Database open(DataSource dataSource) {
            return Database.of(dataSource);
        }
    },
    /** Through MyBatis' executor, since an interceptor is there. */
    INTERCEPTED {
        @Override
        Database open(DataSource dataSource) {
            SchemaConfiguration configuration = Database.configuration();
            configuration.addInterceptor(new Counting());
            return Database.of(dataSource, configuration);
        }
    },
    /** On someone's session. */
    SESSION {
        @Override
        Database open(DataSource dataSource) {
            return Database.of(session(dataSource, Database.configuration()));
        }
    },
    /** A data source whose connections do not commit by themselves. */
    WITHOUT_AUTOCOMMIT {
        @Override
        Database open(DataSource dataSource) {
            return Database.of(new org.postgresql.ds.PGSimpleDataSource() {
                private static final long serialVersionUID = 1L;

                @Override
                public Connection getConnection() throws SQLException {
                    Connection connection = dataSource.getConnection();
                    connection.setAutoCommit(false);
                    return connection;
                }
            });
        }
    };

    abstract Database open(DataSource dataSource);

    static SqlSession session(DataSource dataSource, SchemaConfiguration configuration) {
        configuration.setEnvironment(new Environment("test", new JdbcTransactionFactory(), dataSource));
        return new SqlSessionFactoryBuilder().build(configuration).openSession(true);
    }

    /** Counts what it sees. */
    @Intercepts({
        @Signature(
                type = Executor.class,
                method = "query",
                args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}),
        @Signature(
                type = Executor.class,
                method = "update",
                args = {MappedStatement.class, Object.class})
    })
    static final class Counting implements Interceptor {

        final AtomicInteger seen = new AtomicInteger();

        @Override
        public Object intercept(Invocation invocation) throws Throwable {
            seen.incrementAndGet();
            return invocation.proceed();
        }
    }
}
