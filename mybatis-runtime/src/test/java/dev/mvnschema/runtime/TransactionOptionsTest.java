package dev.mvnschema.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.runtime.TransactionOptions.Isolation;
import dev.mvnschema.runtime.sample.Account;
import dev.mvnschema.runtime.sample.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Isolation, timeouts, retries, settings and what happens after the commit. */
@ExtendWith(Postgres.class)
class TransactionOptionsTest {

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SESSION")
    void the_server_knows_the_options(Way way, DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        Database db = way.open(new OneConnection(connection));
        TransactionOptions options = TransactionOptions.repeatableRead()
                .asReadOnly()
                .timeout(Duration.ofSeconds(7))
                .setting("app.tenant_id", "42");
        db.transaction(options, tx -> {
            assertThat(show(connection, "transaction_isolation")).isEqualTo("repeatable read");
            assertThat(show(connection, "transaction_read_only")).isEqualTo("on");
            assertThat(show(connection, "statement_timeout")).isEqualTo("7s");
            assertThat(show(connection, "app.tenant_id")).isEqualTo("42");
        });
        assertThat(show(connection, "transaction_isolation")).isEqualTo("read committed");
        assertThat(show(connection, "app.tenant_id")).isEmpty();
        assertThatThrownBy(() -> db.transaction(options, tx -> Samples.user(tx, "1")))
                .isInstanceOf(DatabaseException.class);
        connection.close();
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void options_cost_one_round_trip(DataSource dataSource) throws SQLException {
        Wire wire = Wire.tap();
        Database db = Database.of(new OneConnection(wire.counted(dataSource).getConnection()));
        assertThat(wire.of(() -> db.transaction(tx -> Samples.user(tx, "1")))).isEqualTo(new Wire.Cost(3, 2));
        TransactionOptions options =
                TransactionOptions.serializable().setting("app.a", "1").setting("app.b", "2");
        assertThat(wire.of(() -> db.transaction(options, tx -> Samples.user(tx, "2")))
                        .roundTrips())
                .isEqualTo(3);
    }

    @Test
    void a_transaction_that_takes_too_long_is_rolled_back(DataSource dataSource) {
        Database db = Database.of(dataSource);
        TransactionOptions options = TransactionOptions.standard().timeout(Duration.ofMillis(50));
        assertThatThrownBy(() -> db.transaction(options, tx -> {
                    Samples.user(tx, "1");
                    Thread.sleep(80);
                    Samples.user(tx, "2");
                }))
                .isInstanceOf(TransactionTimeout.class)
                .hasMessageContaining("its limit is 50 ms");
        assertThat(db.user().count()).isZero();
    }

    @Test
    void a_loser_runs_again(DataSource dataSource) {
        Database db = Database.of(dataSource);
        db.account().create(Account.create().owner("a"));
        AtomicInteger attempts = new AtomicInteger();
        List<String> done = new ArrayList<>();
        TransactionOptions options = TransactionOptions.serializable().retry(3).backoff(Duration.ofMillis(1));
        db.transaction(options, tx -> {
            int balance = tx.account().findUniqueOrThrow(Account.byOwner("a")).balance();
            tx.afterCommit(() -> done.add("committed"));
            if (attempts.incrementAndGet() == 1) {
                db.account().update(Account.byOwner("a"), Account.set().balance(100));
            }
            tx.account().update(Account.byOwner("a"), Account.set().balance(balance + 1));
        });
        assertThat(attempts).hasValue(2);
        assertThat(done).containsExactly("committed");
        assertThat(db.account().findUniqueOrThrow(Account.byOwner("a")).balance())
                .isEqualTo(101);
        attempts.set(0);
        assertThatThrownBy(() -> db.transaction(
                        options.isolation(Isolation.REPEATABLE_READ).retry(1), tx -> {
                            tx.account().count();
                            db.account()
                                    .update(Account.byOwner("a"), Account.set().balance(0));
                            tx.account()
                                    .update(Account.byOwner("a"), Account.set().balance(1));
                        }))
                .isInstanceOf(SerializationFailure.class);
    }

    /** Each holds a row that the other wants; the server ends one of them. */
    @Test
    void a_deadlock_is_told_from_other_conflicts(DataSource dataSource) throws Exception {
        Database db = Database.of(dataSource);
        db.account().create(Account.create().owner("a"));
        db.account().create(Account.create().owner("b"));
        CyclicBarrier both = new CyclicBarrier(2);
        Callable<Optional<SerializationFailure>> one = () -> cross(db, both, "a", "b");
        Callable<Optional<SerializationFailure>> other = () -> cross(db, both, "b", "a");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<SerializationFailure> lost = new ArrayList<>();
            for (Future<Optional<SerializationFailure>> result : threads.invokeAll(List.of(one, other))) {
                result.get().ifPresent(lost::add);
            }
            assertThat(lost).singleElement().isInstanceOfSatisfying(Deadlock.class, error -> {
                assertThat(error.code()).isEqualTo("RT1045");
                assertThat(error.prismaCode()).isEqualTo("P2034");
            });
        } finally {
            threads.shutdown();
        }
    }

    private static Optional<SerializationFailure> cross(Database db, CyclicBarrier both, String first, String second)
            throws Exception {
        try {
            db.transaction(tx -> {
                tx.account().update(Account.byOwner(first), Account.set().balance(1));
                both.await();
                tx.account().update(Account.byOwner(second), Account.set().balance(1));
            });
            return Optional.empty();
        } catch (SerializationFailure e) {
            return Optional.of(e);
        }
    }

    @Test
    void hooks_follow_the_commit_alone(DataSource dataSource) {
        Database db = Database.of(dataSource);
        List<String> done = new ArrayList<>();
        db.transaction(tx -> {
            tx.afterCommit(() -> done.add("outer " + db.user().count()));
            assertThatThrownBy(() -> tx.transaction(inner -> {
                        inner.afterCommit(() -> done.add("lost"));
                        throw new IllegalStateException("inner");
                    }))
                    .hasMessage("inner");
            tx.transaction(inner -> {
                inner.afterCommit(() -> done.add("inner"));
            });
            Samples.user(tx, "1");
            assertThat(done).isEmpty();
        });
        assertThat(done).containsExactly("outer 1", "inner");
        assertThatThrownBy(() -> db.transaction(tx -> {
                    tx.afterCommit(() -> done.add("rolled back"));
                    throw new IllegalStateException("outer");
                }))
                .hasMessage("outer");
        db.afterCommit(() -> done.add("at once"));
        assertThat(done).containsExactly("outer 1", "inner", "at once");
        assertThatThrownBy(() -> db.transaction(tx -> tx.transaction(TransactionOptions.serializable(), inner -> {})))
                .isInstanceOf(InvalidQuery.class);
        Database session = Way.SESSION.open(dataSource);
        assertThatThrownBy(() -> session.afterCommit(() -> {})).isInstanceOf(TransactionFailed.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_version_is_checked_and_counted(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        Account first = db.account().create(Account.create().owner("a").limit(5));
        assertThat(first.version()).isEqualTo(1);
        Account second = db.account()
                .update(Account.byId(first.id(), 1), Account.set().balance(5).clearLimit());
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.limit()).isNull();
        assertThatThrownBy(() -> db.account()
                        .update(Account.byId(first.id(), 1), Account.set().balance(6)))
                .isInstanceOfSatisfying(
                        VersionConflict.class, e -> assertThat(e.model()).isEqualTo("Account"));
        assertThatThrownBy(() -> db.account().delete(Account.byOwner("a", 1))).isInstanceOf(VersionConflict.class);
        assertThatThrownBy(() -> db.account().delete(Account.byOwner("b", 1))).isInstanceOf(RecordNotFound.class);
        db.account().updateMany(Account.all(), Account.set().balance(7));
        Account third = db.account()
                .upsert(
                        Account.byOwner("a"),
                        Account.create().owner("a"),
                        Account.set().balance(8));
        assertThat(third.version()).isEqualTo(4);
        assertThat(db.account().delete(Account.byId(first.id(), 4))).isEqualTo(third);
    }
}
