package dev.mvnschema.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.runtime.sample.Channel;
import dev.mvnschema.runtime.sample.Database;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A stream of a million rows holds a thousand of them: neither the rows that were read nor those to come are kept. */
@ExtendWith(Postgres.class)
class StreamMemoryTest {

    private static final int ROWS = 1_000_000;

    /** Enough to tell: the driver alone holds more than 100 bytes of each row that it keeps. */
    private static final int SOME = 150_000;

    private static final long MOST = 6 << 20;

    @Test
    void memory_is_constant(DataSource dataSource) throws SQLException {
        inPlaceOfChannels(dataSource, ROWS, () -> {
            long before = used();
            try (Stream<Channel> rows = Database.of(dataSource).channel().stream(Channel.all())) {
                readAll(rows.iterator(), ROWS, before);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"INTERCEPTED", "WITHOUT_AUTOCOMMIT"})
    void on_other_ways_too(Way way, DataSource dataSource) throws SQLException {
        inPlaceOfChannels(dataSource, SOME, () -> {
            long before = used();
            try (Stream<Channel> rows = way.open(dataSource).channel().stream(Channel.all())) {
                readAll(rows.iterator(), SOME, before);
            }
        });
    }

    @Test
    void in_a_transaction_too(DataSource dataSource) throws SQLException {
        inPlaceOfChannels(
                dataSource,
                SOME,
                () -> Database.of(dataSource).transaction(tx -> {
                    long before = used();
                    try (Stream<Channel> rows = tx.channel().stream(Channel.all())) {
                        readAll(rows.iterator(), SOME, before);
                    }
                }));
    }

    /** Against what was used before the query was sent, so that rows which come all at once count. */
    private static void readAll(Iterator<Channel> rows, int count, long before) {
        int read = 0;
        long sum = 0;
        while (rows.hasNext()) {
            sum += rows.next().id();
            if (++read == 1 || read == count / 2 || read == count - 1) {
                assertThat(used() - before).as("bytes after %,d rows", read).isLessThan(MOST);
            }
        }
        assertThat(read).isEqualTo(count);
        assertThat(sum).isEqualTo(count * (count + 1L) / 2);
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Rows that the server makes while they are read. */
    private static void inPlaceOfChannels(DataSource dataSource, int count, Runnable work) throws SQLException {
        Postgres.execute(
                dataSource,
                "ALTER TABLE \"Channel\" RENAME TO channel_table;"
                        + " CREATE VIEW \"Channel\" AS SELECT i AS id, 'channel number ' || i AS name"
                        + " FROM generate_series(1, " + count + ") i");
        try {
            work.run();
        } finally {
            Postgres.execute(dataSource, "DROP VIEW \"Channel\"; ALTER TABLE channel_table RENAME TO \"Channel\"");
        }
    }
}
