package dev.mvnschema.runtime;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests a real PostgreSQL, one for the whole run, with the sample's tables, empty before each test. */
public final class Postgres implements BeforeEachCallback, ParameterResolver {

    private static final int ATTEMPTS = 3;
    private static final int FIRST_WITH_OWN_LOCALE = 17;

    @Override
    public void beforeEach(ExtensionContext context) throws SQLException {
        execute(
                server(context).dataSource(),
                "TRUNCATE users, profiles, token_operations, payments, \"Channel\", channel_settings, accounts,"
                        + " \"_ChannelToUser\" RESTART IDENTITY");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DataSource.class;
    }

    @Override
    public DataSource resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return server(context).dataSource();
    }

    public static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The address of a database of the server. */
    static String url(DataSource dataSource, String database) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            String authority = connection.getMetaData().getURL().replaceFirst("jdbc:postgresql://([^/]+)/.*", "$1");
            return "postgresql://postgres:postgres@%s/%s?connection_limit=4".formatted(authority, database);
        }
    }

    private static Server server(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Postgres.class))
                .computeIfAbsent(Server.class, key -> Server.start(), Server.class);
    }

    private record Server(EmbeddedPostgres postgres, DataSource dataSource) implements AutoCloseable {

        /** The port that it chose may be another's by the time it listens: then it chooses again. */
        static Server start() {
            for (int attempt = 1; ; attempt++) {
                try {
                    return started();
                } catch (UncheckedIOException e) {
                    if (attempt == ATTEMPTS) {
                        throw e;
                    }
                }
            }
        }

        private static Server started() {
            try {
                // All the time that a busy machine needs.
                EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(5));
                if (majorVersion() >= FIRST_WITH_OWN_LOCALE) {
                    // The same order and case of texts on every machine.
                    builder.setLocaleConfig("locale", "C")
                            .setLocaleConfig("locale-provider", "builtin")
                            .setLocaleConfig("builtin-locale", "C.UTF-8");
                }
                EmbeddedPostgres postgres = builder.start();
                DataSource dataSource = postgres.getPostgresDatabase();
                execute(dataSource, resource("/sample/schema.sql"));
                return new Server(postgres, dataSource);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Of the binaries on the class path, as the build names them; an IDE has the build's own. */
        private static int majorVersion() {
            String version = System.getProperty("postgres-binaries.version", "18");
            return Integer.parseInt(version.substring(0, 2));
        }

        private static String resource(String name) throws IOException {
            try (InputStream in = Postgres.class.getResourceAsStream(name)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        @Override
        public void close() throws IOException {
            postgres.close();
        }
    }
}
