package dev.mvnschema.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryLockTest {

    /** A migration writes down which advisory locks there are while it runs. */
    private static final String WITNESS = """
            CREATE TABLE witness AS SELECT (classid::bigint << 32) | objid::bigint AS key FROM pg_locks
            WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database());
            """;

    @Test
    void is_the_lock_of_deploys(@TempDir Path directory) throws SQLException, IOException {
        ConnectionFactory connections = new ConnectionFactory(TestDatabases.fresh());
        Files.writeString(directory.resolve("V1__witness.sql"), WITNESS);
        new MigrationRunner(Reporter.silent()).migrate(connections, "public", directory, UnaryOperator.identity());

        try (Connection connection = connections.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT key FROM witness")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getLong(1)).isEqualTo(HistoryLock.key("public"));
        }
    }

    @Test
    void waits_no_longer_than_told() throws SQLException {
        ConnectionFactory connections = new ConnectionFactory(TestDatabases.fresh());
        try (Connection one = connections.open();
                Connection other = connections.open()) {
            HistoryLock held = HistoryLock.take(one, connections.url(), "public", Duration.ZERO);
            assertThat(Problems.single(() -> HistoryLock.take(other, connections.url(), "public", Duration.ZERO))
                            .code())
                    .isEqualTo(MigrationCode.LOCKED);
            held.release();
            HistoryLock.take(other, connections.url(), "public", Duration.ZERO).release();
        }
    }
}
