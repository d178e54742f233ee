package dev.mvnschema.junit;

import dev.mvnschema.postgres.DatabaseUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A database for one test class: there already when the object is made, gone when it is closed. */
public final class TestDatabase implements AutoCloseable {

    /** Where the jar of a database module carries its migrations. */
    public static final String MIGRATIONS = "db/migration";

    private final TestServer server;
    private final DatabaseUrl url;

    private TestDatabase(TestServer server, DatabaseUrl url) {
        this.server = server;
        this.url = url;
    }

    /**
     * A new database with the migrations of the class path ({@value #MIGRATIONS}), for tests that are not annotated with
     * {@link SchemaTest}.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when there is no server, or a migration fails
     */
    public static TestDatabase create() {
        return of(MIGRATIONS, List.of());
    }

    /**
     * A new database.
     *
     * @param migrations the directory of the migrations on the class path
     * @param scripts SQL scripts on the class path that run after them
     */
    public static TestDatabase of(String migrations, List<String> scripts) {
        TestServer server = TestServer.get();
        return new TestDatabase(server, server.copy(Template.of(migrations, scripts)));
    }

    /** {@code postgresql://user:password@host:port/database}, for the generated {@code Database.connect}. */
    public String url() {
        String password = password() == null ? "" : ":" + encode(password());
        return "postgresql://" + encode(user()) + password + "@" + url.address() + "/" + encode(url.database());
    }

    /** {@code jdbc:postgresql://host:port/database}, without user and password. */
    public String jdbcUrl() {
        return url.jdbcUrl();
    }

    public String user() {
        String user = url.user();
        return user == null ? System.getProperty("user.name") : user;
    }

    /** Null on the embedded server, which asks for none. */
    public @Nullable String password() {
        return url.password();
    }

    /** Opens a new connection each time it is asked. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl());
        source.setUser(user());
        source.setPassword(password());
        return source;
    }

    /** Drops it, whoever is still connected. */
    @Override
    public void close() {
        server.drop(url);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
