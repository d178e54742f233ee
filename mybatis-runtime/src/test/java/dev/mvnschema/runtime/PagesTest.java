package dev.mvnschema.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.Profile;
import dev.mvnschema.runtime.sample.User;
import dev.mvnschema.runtime.sample.UserWithRelations;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages, cursors, distinct rows, streams, locks. */
@ExtendWith(Postgres.class)
class PagesTest {

    private static Database filled(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        for (int i = 0; i < 7; i++) {
            db.user()
                    .create(User.create()
                            .telegramId("u" + i)
                            .tokenBalance(i % 3)
                            .username(i % 2 == 0 ? null : "n" + i));
        }
        return db;
    }

    @ParameterizedTest
    @EnumSource
    void keyset_pages_go_both_ways(Way way, DataSource dataSource) {
        Database db = filled(way, dataSource);
        Query<User> sorted = User.all().orderBy(User.USERNAME.desc().nullsLast(), User.TOKEN_BALANCE.asc());
        List<User> all = db.user().findMany(sorted.orderBy(User.ID.asc()));
        List<User> forward = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        @Nullable String token = null;
        do {
            KeysetPage<User> page = db.user().findPage(sorted.take(3).page(token));
            forward.addAll(page.items());
            if (page.previous() != null) {
                tokens.add(page.previous());
            }
            token = page.next();
        } while (token != null);
        assertThat(forward).isEqualTo(all);
        KeysetPage<User> back = db.user().findPage(sorted.take(3).page(tokens.get(1)));
        assertThat(back.items()).isEqualTo(all.subList(3, 6));
        assertThat(back.next()).isNotNull();
        KeysetPage<User> first = db.user().findPage(sorted.take(3).page(back.previous()));
        assertThat(first.items()).isEqualTo(all.subList(0, 3));
        assertThat(first.previous()).isNull();
        assertThat(db.user().findMany(sorted.after(all.get(2)))).isEqualTo(all.subList(3, 7));
        assertThat(db.user().findMany(sorted.before(all.get(5)).take(2))).isEqualTo(all.subList(3, 5));
        String wrong = tokens.get(0);
        assertThatThrownBy(() -> db.user().findPage(User.all().take(3).page(wrong)))
                .isInstanceOf(InvalidQuery.class)
                .hasMessageContaining("another order");
        assertThatThrownBy(() -> db.user().findPage(sorted.take(3).page("%%%")))
                .isInstanceOf(InvalidQuery.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> db.user().findPage(sorted)).hasMessageContaining("take(20)");
        assertThat(db.user()
                        .findPage(User.all().take(2), User.include(User.PAYMENTS))
                        .items())
                .hasSize(2)
                .allSatisfy(user -> assertThat(user.payments()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void cursor_and_negative_take_are_prisma_s(Way way, DataSource dataSource) {
        Database db = filled(way, dataSource);
        Query<User> sorted = User.all().orderBy(User.USERNAME.asc(), User.TELEGRAM_ID.asc());
        assertThat(names(db, sorted.take(-3))).containsExactly("u2", "u4", "u6");
        assertThat(names(db, sorted.cursor(User.byTelegramId("u0")).take(2))).containsExactly("u0", "u2");
        assertThat(names(db, sorted.cursor(User.byTelegramId("u5")).skip(1).take(2)))
                .containsExactly("u0", "u2");
        assertThat(names(db, sorted.cursor(User.byTelegramId("u2")).take(-3))).containsExactly("u5", "u0", "u2");
        assertThat(names(db, sorted.cursor(User.byTelegramId("nobody")))).isEmpty();
        assertThat(db.user().findFirst(sorted.take(-1))).map(User::telegramId).contains("u6");
        assertThat(db.user().count(sorted.cursor(User.byTelegramId("u2")))).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void distinct_rows(Way way, DataSource dataSource) {
        Database db = filled(way, dataSource);
        Query<User> one = User.all().distinct(User.TOKEN_BALANCE).orderBy(User.TELEGRAM_ID.desc());
        assertThat(names(db, one)).containsExactly("u6", "u5", "u4");
        assertThat(names(db, one.skip(1).take(1))).containsExactly("u5");
        assertThat(db.user().count(one)).isEqualTo(3);
        assertThat(db.user().findManyAndCount(one.take(1)).total()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void offset_pages_know_the_total(Way way, DataSource dataSource) {
        Database db = filled(way, dataSource);
        Query<User> some = User.where(User.TOKEN_BALANCE.lt(2)).orderBy(User.TELEGRAM_ID.asc());
        OffsetPage<User> page = db.user().findManyAndCount(some.skip(1).take(2));
        assertThat(page.map(User::telegramId)).isEqualTo(new OffsetPage<>(List.of("u1", "u3"), 5));
        assertThat(db.user().findManyAndCount(some.skip(9))).isEqualTo(new OffsetPage<>(List.of(), 5));
        assertThat(db.user().findManyAndCount(some.take(0)).total()).isEqualTo(5);
        assertThat(db.user()
                        .findManyAndCount(User.where(User.TOKEN_BALANCE.gt(5)))
                        .total())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void finds_issued_together(Way way, DataSource dataSource) {
        Database db = filled(way, dataSource);
        User u1 = db.user().findUniqueOrThrow(User.byTelegramId("u1"));
        assertThat(db.user()
                        .findUniques(List.of(
                                User.byTelegramId("u3"),
                                User.byId(u1.id()),
                                User.byTelegramId("nobody"),
                                User.byTelegramId("u3"),
                                User.byTelegramId("u2").and(User.TOKEN_BALANCE.eq(0)))))
                .extracting(found -> found.map(User::telegramId).orElse("-"))
                .containsExactly("u3", "u1", "-", "u3", "-");
        assertThat(db.payment().findUniques(List.of(Payment.byProviderAndExternalId("a", "b"), Payment.byId(1))))
                .containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void streams_read_bit_by_bit(DataSource dataSource) {
        for (Way way : List.of(Way.DIRECT, Way.INTERCEPTED, Way.WITHOUT_AUTOCOMMIT)) {
            Database db = filled(way, dataSource);
            try (Stream<User> users = db.user().stream(User.all().orderBy(User.TELEGRAM_ID.asc()), 2)) {
                assertThat(users.map(User::telegramId)).containsExactly("u0", "u1", "u2", "u3", "u4", "u5", "u6");
            }
            try (Stream<String> some =
                    db.user().stream(User.all().orderBy(User.TELEGRAM_ID.desc()), User.TELEGRAM_ID)) {
                assertThat(some.limit(2)).containsExactly("u6", "u5");
            }
            db.transaction(tx -> {
                try (Stream<User> users = tx.user().stream(User.all(), 2)) {
                    users.forEach(user ->
                            tx.user().update(User.byId(user.id()), User.set().tokenBalance(9)));
                }
            });
            assertThat(db.user().count(User.where(User.TOKEN_BALANCE.eq(9)))).isEqualTo(7);
            db.user().deleteMany(User.all());
        }
        Database session = filled(Way.SESSION, dataSource);
        assertThatThrownBy(() -> session.user().stream(User.all(), User.include(User.PAYMENTS)))
                .isInstanceOf(InvalidQuery.class);
        assertThatThrownBy(() -> session.user().stream(User.all())).isInstanceOf(InvalidQuery.class);
        assertThatThrownBy(
                        () -> Database.of(dataSource).user().stream(User.all().take(-2)))
                .isInstanceOf(InvalidQuery.class);
    }

    @Test
    void streams_bring_relations_for_as_many_rows_as_they_fetch(DataSource dataSource) {
        for (Way way : List.of(Way.DIRECT, Way.INTERCEPTED, Way.WITHOUT_AUTOCOMMIT)) {
            List<QueryEvent> events = new ArrayList<>();
            Database db = filled(way, dataSource).listeningTo(events::add);
            User paying = db.user().findUniqueOrThrow(User.byTelegramId("u4"));
            db.payment().create(Samples.payment(paying.id(), "1", "9"));
            Query<User> sorted = User.all().orderBy(User.TELEGRAM_ID.asc());
            events.clear();
            try (Stream<UserWithRelations> users = db.user().stream(sorted, User.include(User.PAYMENTS), 3)) {
                assertThat(users.map(user -> user.telegramId() + user.payments().size()))
                        .containsExactly("u00", "u10", "u20", "u30", "u41", "u50", "u60");
            }
            assertThat(events).as("three batches of relations, and the stream").hasSize(4);
            db.transaction(tx -> {
                try (Stream<List<String>> paid =
                        tx.user().stream(sorted, User.PAYMENTS.select(Payment.EXTERNAL_ID), 2)) {
                    assertThat(paid.map(List::size)).containsExactly(0, 0, 0, 0, 1, 0, 0);
                }
            });
            db.payment().deleteMany(Payment.all());
            db.user().deleteMany(User.all());
        }
    }

    @Test
    void a_stream_whose_relations_fail_gives_its_connection_back(DataSource dataSource) throws SQLException {
        filled(Way.DIRECT, dataSource);
        String url = Postgres.url(dataSource, "postgres").replace("connection_limit=4", "connection_limit=1");
        try (Database db = Database.connect(url)) {
            db.executeRaw(Sql.of("ALTER TABLE payments RENAME COLUMN provider TO vendor"));
            try (Stream<UserWithRelations> users = db.user().stream(User.all(), User.include(User.PAYMENTS))) {
                assertThatThrownBy(users::findFirst).isInstanceOf(SchemaMismatch.class);
            } finally {
                db.executeRaw(Sql.of("ALTER TABLE payments RENAME COLUMN vendor TO provider"));
            }
            assertThat(db.user().count()).isEqualTo(7);
        }
    }

    @Test
    void locks_hold_until_the_transaction_ends(DataSource dataSource) {
        Database db = filled(Way.DIRECT, dataSource);
        Query<User> sorted = User.all().orderBy(User.TELEGRAM_ID.asc());
        assertThatThrownBy(() -> db.user().findFirst(sorted.forUpdate()))
                .isInstanceOf(InvalidQuery.class)
                .hasMessageContaining("inside db.transaction");
        db.transaction(tx -> {
            assertThat(tx.user().findFirst(sorted.forUpdate()))
                    .map(User::telegramId)
                    .contains("u0");
            tx.user().findUniqueOrThrow(User.byTelegramId("u1").forUpdate());
            assertThat(tx.user().findPage(sorted.forShare().take(1)).items()).hasSize(1);
            db.transaction(other -> {
                assertThat(names(other, sorted.skipLocked().take(2))).containsExactly("u2", "u3");
                assertThat(names(
                                other,
                                sorted.cursor(User.byTelegramId("u1"))
                                        .forShare()
                                        .skipLocked()
                                        .take(1)))
                        .containsExactly("u2");
            });
            assertThatThrownBy(() -> db.transaction(other -> {
                        other.user().findFirst(sorted.noWait());
                    }))
                    .isInstanceOf(StatementCancelled.class);
            db.transaction(other -> {
                assertThat(other.user().findUnique(User.byTelegramId("u1").skipLocked()))
                        .isEmpty();
                assertThat(other.user()
                                .findUnique(
                                        User.byTelegramId("u2").forKeyShare().skipLocked()))
                        .isPresent();
                assertThat(other.user()
                                .findMany(sorted.forKeyShare().skipLocked().take(1), User.TELEGRAM_ID))
                        .containsExactly("u2");
            });
            assertThatThrownBy(() -> db.transaction(other -> {
                        other.user()
                                .findUnique(
                                        User.byTelegramId("u1").forNoKeyUpdate().noWait());
                    }))
                    .isInstanceOf(StatementCancelled.class);
            // rows that others hold are left out, though no number of rows was asked for
            assertThat(db.user()
                            .updateManyAndReturn(
                                    User.where(User.TELEGRAM_ID.lt("u4")).skipLocked(),
                                    User.set().tokenBalance(99)))
                    .extracting(User::telegramId)
                    .containsExactlyInAnyOrder("u2", "u3");
            assertThat(db.user()
                            .deleteMany(User.where(User.TELEGRAM_ID.lt("u3")).skipLocked()))
                    .isEqualTo(1);
        });
        assertThatThrownBy(() -> db.transaction(tx -> {
                    tx.user().findMany(User.all().distinct(User.TIER).forUpdate());
                }))
                .hasMessageContaining("distinct");
    }

    @ParameterizedTest
    @EnumSource
    void relations_per_parent_from_the_end_distinct_and_after(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        User user = Samples.user(db, "x");
        List<Payment> payments = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            payments.add(db.payment().create(Samples.payment(user.id(), "p" + i, String.valueOf(i / 2))));
        }
        assertThat(payments(db, User.PAYMENTS.orderBy(Payment.ID.asc()).take(-2)))
                .containsExactly("p2", "p3");
        assertThat(payments(db, User.PAYMENTS.distinct(Payment.AMOUNT).orderBy(Payment.ID.desc())))
                .containsExactly("p3", "p1");
        assertThat(payments(db, User.PAYMENTS.orderBy(Payment.ID.desc()).after(payments.get(2))))
                .containsExactly("p1", "p0");
        assertThat(payments(
                        db,
                        User.PAYMENTS
                                .orderBy(Payment.ID.asc())
                                .before(payments.get(3))
                                .take(1)))
                .containsExactly("p2");
        assertThat(payments(
                        db,
                        User.PAYMENTS
                                .orderBy(Payment.ID.asc())
                                .cursor(Payment.byId(payments.get(1).id()))
                                .take(2)))
                .containsExactly("p1", "p2");
        assertThat(payments(
                        db,
                        User.PAYMENTS
                                .orderBy(Payment.ID.asc())
                                .cursor(Payment.byId(payments.get(1).id()))
                                .skip(1)
                                .take(-1)))
                .containsExactly("p0");
        RelatedRows<User, Payment, String> selected =
                User.PAYMENTS.select(Payment.EXTERNAL_ID).orderBy(Payment.ID.asc());
        assertThat(selected(db, selected.cursor(Payment.byId(payments.get(2).id()))))
                .containsExactly("p2", "p3");
        assertThat(selected(db, selected.after(payments.get(2)))).containsExactly("p3");
        assertThat(selected(db, selected.before(payments.get(2)).take(1))).containsExactly("p1");
        assertThat(selected(db, selected.distinct(Payment.AMOUNT))).containsExactly("p0", "p2");
        assertThat(selected(db, selected.whenPresent("p1", Payment.EXTERNAL_ID::eq)))
                .containsExactly("p1");
        assertThat(db.profile().findPage(Profile.all().take(1)).items()).isEmpty();
    }

    private static List<String> selected(Database db, RelatedRows<User, Payment, String> payments) {
        return db.user().findFirstOrThrow(User.all(), payments);
    }

    private static List<String> payments(Database db, Inclusion<User, Payment> inclusion) {
        return db.user().findMany(User.all(), User.include(inclusion)).get(0).payments().stream()
                .map(payment -> payment.externalId())
                .toList();
    }

    private static List<String> names(Database db, Query<User> query) {
        return db.user().findMany(query).stream().map(User::telegramId).toList();
    }
}
