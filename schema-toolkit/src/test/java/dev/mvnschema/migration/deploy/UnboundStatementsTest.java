package dev.mvnschema.migration.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.postgres.script.SqlScriptReader;
import dev.mvnschema.testing.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scanner against the server: what it finds, PostgreSQL refuses inside a transaction, and what PostgreSQL refuses, it finds. */
class UnboundStatementsTest {

    private static DatabaseUrl url;

    @BeforeAll
    static void create() {
        url = TestDatabases.with("CREATE TABLE t (a int PRIMARY KEY, b int); CREATE INDEX i ON t (b);"
                + " CREATE TABLE p (a int) PARTITION BY RANGE (a);"
                + " CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (2); CREATE MATERIALIZED VIEW m AS SELECT a FROM t;"
                + " CREATE UNIQUE INDEX mi ON m (a); CREATE TYPE e AS ENUM ('x');");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX CONCURRENTLY j ON t (b)",
                "create unique index /* c */ concurrently if not exists \"J j\" on only public.t (b)",
                "CREATE INDEX CONCURRENTLY ON t (b)",
                "DROP INDEX CONCURRENTLY IF EXISTS public.i",
                "REINDEX INDEX CONCURRENTLY i",
                "REINDEX TABLE CONCURRENTLY t",
                "REINDEX (VERBOSE, CONCURRENTLY) TABLE t",
                "REINDEX SCHEMA public",
                "REINDEX (VERBOSE) DATABASE",
                "ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY",
                "ALTER TABLE IF EXISTS ONLY public.p DETACH PARTITION public.p1 CONCURRENTLY",
                "VACUUM t",
                "VACUUM (ANALYZE) t",
                "CLUSTER",
                "CLUSTER VERBOSE",
                "ALTER SYSTEM SET work_mem = '4MB'",
                "ALTER SYSTEM RESET work_mem",
                "CREATE DATABASE other",
                "DROP DATABASE IF EXISTS other",
                "CREATE TABLESPACE s LOCATION '/nowhere'",
                "DROP TABLESPACE IF EXISTS s",
                "DISCARD ALL"
            })
    void found_and_refused_in_a_transaction(String sql) {
        assertThat(UnboundStatements.of(SqlScriptReader.read(sql).get(0))).isPresent();
        String state = stateInTransaction(sql);
        assumeFalse(TestDatabases.major() < 16 && state.equals("42601"), "an older server does not know it");
        assertThat(state).isEqualTo("25001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX j ON t (b)",
                "CREATE TABLE concurrently_t (a int)",
                "DROP INDEX IF EXISTS i",
                "REINDEX TABLE t",
                "REINDEX (VERBOSE) INDEX i",
                "ALTER TABLE p DETACH PARTITION p1",
                "REFRESH MATERIALIZED VIEW CONCURRENTLY m",
                "ALTER TYPE e ADD VALUE 'y'",
                "CLUSTER t USING i",
                "ANALYZE t",
                "DISCARD PLANS",
                "ALTER DATABASE template1 SET work_mem = '4MB'",
                "COMMENT ON TABLE t IS 'VACUUM'",
                "DO 'BEGIN NULL; END'"
            })
    void not_found_and_run_in_a_transaction(String sql) {
        assertThat(UnboundStatements.of(SqlScriptReader.read(sql).get(0))).isEmpty();
        assertThat(stateInTransaction(sql)).isEqualTo("done");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE INDEX CONCURRENTLY \"My i\" ON s.\"T\" USING gin (a)|BuildIndex[index=My i, table=s.T, ifNotExists=false]",
                "CREATE INDEX CONCURRENTLY ON T (a)|BuildIndex[index=null, table=t, ifNotExists=false]",
                "DROP INDEX CONCURRENTLY IF EXISTS s.I CASCADE|DropIndex[index=s.i, ifExists=true]",
                "ALTER TABLE s.p DETACH PARTITION q CONCURRENTLY|Detach[table=s.p, partition=q]",
                "CREATE DATABASE \"A\"|ClusterObject[catalog=pg_database, column=datname, name=A, created=true]",
                "DROP SUBSCRIPTION IF EXISTS s|ClusterObject[catalog=pg_subscription, column=subname, name=s, created=false]",
                "REINDEX INDEX CONCURRENTLY i|Rebuild[]",
                "ALTER SUBSCRIPTION s REFRESH PUBLICATION|Repeatable[]"
            })
    void what_to_look_at_afterwards(String sql, String kind) {
        assertThat(UnboundStatements.of(SqlScriptReader.read(sql).get(0)))
                .map(Object::toString)
                .isEqualTo(Optional.of(kind));
    }

    private static String stateInTransaction(String sql) {
        try (Connection connection = new ConnectionFactory(url).open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(sql);
                return "done";
            } catch (SQLException e) {
                return e.getSQLState();
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
