package dev.mvnschema.benchmarks.paired;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.UUID;

/** The sample's tables with rows. */
final class Setup {

    static final int USERS = 1_000;

    private Setup() {}

    static UUID user(int number) {
        return new UUID(0, number);
    }

    static void fill(Connection connection) throws Exception {
        try (InputStream sample = Setup.class.getResourceAsStream("/sample/schema.sql");
                Statement statement = connection.createStatement()) {
            statement.execute(new String(sample.readAllBytes(), StandardCharsets.UTF_8));
            statement.execute("INSERT INTO users (id, telegram_id, username, token_balance, updated_at) SELECT"
                    + " ('00000000-0000-0000-0000-' || lpad(to_hex(i), 12, '0'))::uuid, 'u' || i, 'name' || i, i, now()"
                    + " FROM generate_series(0, " + (USERS - 1) + ") i");
            statement.execute("INSERT INTO token_operations (user_id, amount) SELECT"
                    + " ('00000000-0000-0000-0000-' || lpad(to_hex(i % 100), 12, '0'))::uuid, i"
                    + " FROM generate_series(0, 999) i");
            statement.execute("VACUUM ANALYZE");
        }
    }

    /** Rows to stream, of a user that nothing else reads the operations of; those of the others are still found at once. */
    static void grow(Connection connection, int rows) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO token_operations (user_id, amount) SELECT '" + user(USERS - 1)
                    + "', i FROM generate_series(1, " + rows + ") i");
            statement.execute("CREATE INDEX ON token_operations (user_id)");
            statement.execute("VACUUM ANALYZE token_operations");
        }
    }
}
