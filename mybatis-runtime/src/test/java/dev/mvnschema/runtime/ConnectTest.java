package dev.mvnschema.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.runtime.sample.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Connections from an address. */
@ExtendWith(Postgres.class)
class ConnectTest {

    @Test
    void many_threads_share_few_connections(DataSource dataSource) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try (Database db = Database.connect(Postgres.url(dataSource, "postgres"))) {
            List<Future<Long>> results = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                String telegramId = "t" + i;
                results.add(threads.submit(() -> {
                    Samples.user(db, telegramId);
                    return db.inTransaction(tx -> tx.user().count());
                }));
            }
            for (Future<Long> result : results) {
                assertThat(result.get()).isBetween(1L, 64L);
            }
            assertThat(db.user().count()).isEqualTo(64);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void waits_for_a_connection_no_longer_than_told(DataSource dataSource) throws SQLException {
        String url =
                Postgres.url(dataSource, "postgres").replace("connection_limit=4", "connection_limit=1&pool_timeout=0");
        try (Database db = Database.connect(url)) {
            db.transaction(tx -> {
                assertThatThrownBy(() -> db.user().count())
                        .isInstanceOf(ConnectionFailed.class)
                        .hasMessageContaining("connection_limit");
            });
            assertThat(db.user().count()).isZero();
        }
    }

    @Test
    void a_broken_connection_is_not_used_again(DataSource dataSource) throws Exception {
        String url = Postgres.url(dataSource, "postgres").replace("connection_limit=4", "connection_limit=1");
        try (Database db = Database.connect(url + "&application_name=broken")) {
            assertThat(db.user().count()).isZero();
            // With a form of waiting that PostgreSQL 13 has, too.
            Postgres.execute(dataSource, """
                    DO $$
                    BEGIN
                        PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'broken';
                        WHILE EXISTS (SELECT FROM pg_stat_activity WHERE application_name = 'broken') LOOP
                            PERFORM pg_sleep(0.01);
                            PERFORM pg_stat_clear_snapshot();
                        END LOOP;
                    END $$""");
            assertThatThrownBy(() -> db.user().count()).isInstanceOf(ConnectionFailed.class);
            assertThat(db.user().count()).isZero();
        }
    }

    @Test
    void a_closed_database_says_so(DataSource dataSource) throws SQLException {
        Database db = Database.connect(Postgres.url(dataSource, "postgres"));
        assertThat(db.user().count()).isZero();
        db.close();
        assertThatThrownBy(() -> db.user().count()).isInstanceOf(ConnectionFailed.class);
    }
}
