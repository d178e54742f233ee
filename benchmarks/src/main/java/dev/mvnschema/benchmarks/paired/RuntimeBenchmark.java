package dev.mvnschema.benchmarks.paired;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
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

/**
 * One contender at a time: for a profiler, and for the allocation ({@code -prof gc}). On a computer that is not quiet, do not
 * believe the time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls start() first
public class RuntimeBenchmark {

    @Param({"jdbc", "ours", "intercepted"})
    public String client;

    private EmbeddedPostgres server;
    private Connection connection;
    private Contender contender;
    private int number;

    /** Starts a server for one contender. */
    @Setup
    public void start() throws Exception {
        server = EmbeddedPostgres.start();
        connection = server.getPostgresDatabase().getConnection();
        dev.mvnschema.benchmarks.paired.Setup.fill(connection);
        contender = Objects.requireNonNull(Contenders.all().get(client), client).on(connection);
    }

    /** Stops it. */
    @TearDown
    public void stop() throws IOException, SQLException {
        connection.close();
        server.close();
    }

    @Benchmark
    public Object findByKey() throws Exception {
        return Work.FIND_BY_KEY.run(contender, number++);
    }

    @Benchmark
    public Object insert() throws Exception {
        return Work.INSERT.run(contender, number++);
    }

    @Benchmark
    public Object update() throws Exception {
        return Work.UPDATE.run(contender, number++);
    }

    @Benchmark
    public Object upsert() throws Exception {
        return Work.UPSERT.run(contender, number++);
    }

    @Benchmark
    public Object list() throws Exception {
        return Work.LIST.run(contender, number++);
    }

    @Benchmark
    public Object graph() throws Exception {
        return Work.GRAPH.run(contender, number++);
    }
}
