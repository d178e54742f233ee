package dev.mvnschema.benchmarks;

import dev.mvnschema.runtime.SchemaConfiguration;
import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.User;
import dev.mvnschema.runtime.sample.UserCreate;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
 * The generated client against JDBC written by hand, on the same connection. On a computer that is not quiet, believe the
 * allocation ({@code -prof gc}) and not the time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls start() first
public class RuntimeBenchmark {

    private static final int ROWS = 1_000;
    private static final UUID MIDDLE = new UUID(0, ROWS / 2);

    @Param({"jdbc", "direct", "intercepted"})
    public String client;

    private EmbeddedPostgres server;
    private Connection connection;
    private Queries queries;
    private int number;

    @Setup
    public void start() throws IOException, SQLException {
        server = EmbeddedPostgres.start();
        connection = server.getPostgresDatabase().getConnection();
        try (InputStream sample = RuntimeBenchmark.class.getResourceAsStream("/sample/schema.sql");
                Statement ddl = connection.createStatement()) {
            ddl.execute(new String(sample.readAllBytes(), StandardCharsets.UTF_8));
        }
        Database db = Database.of(new OneConnection(connection));
        List<UserCreate> users = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            users.add(User.create()
                    .telegramId("u" + i)
                    .id(new UUID(0, i))
                    .username("name" + i)
                    .tokenBalance(i));
        }
        db.user().createMany(users);
        queries = switch (client) {
            case "jdbc" -> new JdbcQueries(new OneConnection(connection).getConnection());
            case "direct" -> new ClientQueries(db);
            default -> new ClientQueries(Database.of(new OneConnection(connection), intercepted()));
        };
    }

    private static SchemaConfiguration intercepted() {
        SchemaConfiguration configuration = Database.configuration();
        configuration.addInterceptor(new PassingInterceptor());
        return configuration;
    }

    @TearDown
    public void stop() throws IOException, SQLException {
        connection.close();
        server.close();
    }

    @Benchmark
    public Optional<User> findById() throws SQLException {
        return queries.findById(MIDDLE);
    }

    @Benchmark
    public List<User> list1000() throws SQLException {
        return queries.list(ROWS);
    }

    @Benchmark
    public Payment insertReturning() throws SQLException {
        return queries.insert(MIDDLE, "x" + number++);
    }
}
