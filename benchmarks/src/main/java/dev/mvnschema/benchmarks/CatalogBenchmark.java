package dev.mvnschema.benchmarks;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.plan.MigrationPlanner;
import dev.mvnschema.plan.Plan;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.postgres.embedded.ClassPathBinaries;
import dev.mvnschema.postgres.embedded.EmbeddedServer;
import dev.mvnschema.postgres.introspection.IntrospectionScope;
import dev.mvnschema.postgres.introspection.Introspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A database with eight columns, three indexes and a foreign key to each table: read, compared, planned. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CatalogBenchmark {

    private static final int TABLES_PER_TRANSACTION = 200;
    private static final IntrospectionScope SCOPE = IntrospectionScope.single("public");

    @Param({"100", "1000", "10000"})
    public int tables;

    private EmbeddedServer server = server(Path.of("target", "catalog-benchmark"));
    private Catalog other = Catalog.EMPTY;
    private ConnectionFactory connections = new ConnectionFactory(DatabaseUrl.parse("postgresql://localhost/postgres"));

    private static EmbeddedServer server(Path root) {
        return new EmbeddedServer(
                root,
                new ClassPathBinaries(CatalogBenchmark.class.getClassLoader()),
                System.getenv(),
                Reporter.silent());
    }

    @Setup
    public void create() throws SQLException, IOException {
        server = server(Files.createTempDirectory("catalog-benchmark"));
        connections = new ConnectionFactory(server.start().database("postgres"));
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            for (int from = 0; from < tables; from += TABLES_PER_TRANSACTION) {
                StringBuilder script = new StringBuilder();
                for (int i = from; i < Math.min(tables, from + TABLES_PER_TRANSACTION); i++) {
                    script.append(table(i));
                }
                statement.execute(script.toString());
            }
            statement.execute("ANALYZE");
            other = Introspector.introspect(connection, SCOPE);
            statement.execute("ALTER TABLE t0 ADD COLUMN more text");
        }
    }

    private static String table(int i) {
        String name = "t" + i;
        return "CREATE TABLE " + name + " (id serial PRIMARY KEY, parent int REFERENCES t" + Math.max(0, i - 1)
                + ", name varchar(80) NOT NULL DEFAULT 'x', email text, at timestamptz DEFAULT now(), n numeric(8,2) CHECK (n > 0),"
                + " flags jsonb DEFAULT '{}', tags text[]);"
                + "CREATE UNIQUE INDEX " + name + "_email ON " + name + " (email);"
                + "CREATE INDEX " + name + "_at ON " + name + " (at DESC) WHERE name <> 'x';";
    }

    @TearDown
    public void stop() {
        server.stop();
    }

    /** Everything in the database as values. */
    @Benchmark
    public Catalog introspect() throws SQLException {
        try (Connection connection = connections.open()) {
            return Introspector.introspect(connection, SCOPE);
        }
    }

    /** The same, compared with what was there before, and planned: what drift and {@code schema:diff} do. */
    @Benchmark
    public Plan introspectDiffAndPlan() throws SQLException {
        return new MigrationPlanner().plan(other, introspect(), Hints.NONE);
    }
}
