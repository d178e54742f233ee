package dev.mvnschema.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.runtime.sample.Account;
import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * 64 threads through one database on 8 connections: nothing leaks, no one sees another's rows, and no change of a versioned row is
 * lost. {@code -Dconcurrency.seconds=60} makes it long.
 */
@ExtendWith(Postgres.class)
class ConcurrencyTest {

    private static final int THREADS = 64;

    @Test
    void many_threads_few_connections(DataSource dataSource) throws Exception {
        Duration length = Duration.ofSeconds(Integer.getInteger("concurrency.seconds", 2));
        String url = Postgres.url(dataSource, "postgres")
                .replace("connection_limit=4", "connection_limit=8&pool_timeout=60");
        AtomicInteger changes = new AtomicInteger();
        try (Database db = Database.connect(url)) {
            db.account().create(Account.create().owner("shared"));
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            List<Future<Integer>> works = new ArrayList<>();
            long end = System.nanoTime() + length.toNanos();
            for (int i = 0; i < THREADS; i++) {
                String name = "thread" + i;
                works.add(threads.submit(() -> work(db, name, end, changes)));
            }
            int rows = 0;
            for (Future<Integer> work : works) {
                rows += work.get();
            }
            threads.shutdown();
            assertThat(db.user().count()).isEqualTo(rows);
            Account shared = db.account().findUniqueOrThrow(Account.byOwner("shared"));
            assertThat(shared.balance()).isEqualTo(changes.get());
            assertThat(shared.version()).isEqualTo(changes.get() + 1);
            assertThat(changes.get()).isPositive();
        }
    }

    private static int work(Database db, String name, long end, AtomicInteger changes) {
        int created = 0;
        do {
            String telegramId = name + "-" + created;
            User user = db.user().create(User.create().telegramId(telegramId).username(name));
            created++;
            assertThat(db.user().findUniqueOrThrow(User.byId(user.id()))).isEqualTo(user);
            assertThat(db.user().count(User.where(User.USERNAME.eq(name)))).isEqualTo(created);
            Account seen = db.account().findUniqueOrThrow(Account.byOwner("shared"));
            try {
                db.account()
                        .update(
                                Account.byId(seen.id(), seen.version()),
                                Account.set().balance(seen.balance() + 1));
                changes.incrementAndGet();
            } catch (VersionConflict e) {
                assertThat(e.model()).isEqualTo("Account");
            }
            int kept = created;
            try {
                db.transaction(tx -> {
                    tx.user().create(User.create().telegramId(telegramId + "-gone"));
                    if (kept % 2 == 0) {
                        throw new IllegalStateException("rolled back");
                    }
                    tx.user().delete(User.byTelegramId(telegramId + "-gone"));
                });
            } catch (IllegalStateException e) {
                assertThat(e).hasMessage("rolled back");
            }
        } while (System.nanoTime() < end);
        return created;
    }
}
