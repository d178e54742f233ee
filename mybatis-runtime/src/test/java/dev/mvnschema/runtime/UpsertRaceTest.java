package dev.mvnschema.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.runtime.sample.Channel;
import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.PaymentStatus;
import dev.mvnschema.runtime.sample.Profile;
import dev.mvnschema.runtime.sample.User;
import dev.mvnschema.runtime.sample.UserUpdate;
import java.math.BigDecimal;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two upserts of the same row, of which one is no single statement: the one that comes second changes the row of the first. */
@ExtendWith(Postgres.class)
class UpsertRaceTest {

    private static UserUpdate payment() {
        return User.set()
                .tokenBalance(1)
                .payments(NestedWrite.upsert(
                        Payment.byProviderAndExternalId("p", "1"),
                        Payment.createForUser().provider("p").externalId("1").amount(BigDecimal.ONE),
                        Payment.set().status(PaymentStatus.SUCCEEDED)));
    }

    private static void pay(Database db, User user) {
        db.payment()
                .create(Payment.create()
                        .userId(user.id())
                        .provider("p")
                        .externalId("1")
                        .amount(BigDecimal.TEN));
    }

    @ParameterizedTest
    @EnumSource
    void of_one_of_many_related_rows(Way way, DataSource dataSource) throws Exception {
        Database db = Database.of(dataSource);
        User user = Samples.user(db, "a");
        Rivals.run(
                db, tx -> pay(tx, user), second -> way.open(dataSource).user().update(User.byId(user.id()), payment()));
        assertThat(db.payment().findMany(Payment.all()))
                .singleElement()
                .satisfies(row -> assertThat(row.status()).isEqualTo(PaymentStatus.SUCCEEDED))
                .satisfies(row -> assertThat(row.amount()).isEqualByComparingTo("10"));
    }

    @Test
    void of_the_related_row(DataSource dataSource) throws Exception {
        Database db = Database.of(dataSource);
        User user = Samples.user(db, "a");
        Rivals.run(
                db,
                tx -> tx.profile().create(Profile.create().userId(user.id()).bio("first")),
                second -> second.user()
                        .update(
                                User.byId(user.id()),
                                User.set()
                                        .tokenBalance(1)
                                        .profile(NestedWrite.upsert(
                                                Profile.createForUser().bio("second"),
                                                Profile.set().bio("changed")))));
        assertThat(db.profile().findMany(Profile.all(), Profile.BIO)).containsExactly("changed");
    }

    @Test
    void of_a_row_with_its_related_ones(DataSource dataSource) throws Exception {
        Database db = Database.of(dataSource);
        Rivals.run(
                db,
                tx -> Samples.user(tx, "a"),
                second -> second.user()
                        .upsert(
                                User.byTelegramId("a"),
                                User.create()
                                        .telegramId("a")
                                        .channels(NestedWrite.create(
                                                Channel.create().name("created"))),
                                User.set()
                                        .channels(NestedWrite.create(
                                                Channel.create().name("changed")))));
        assertThat(db.user().count()).isEqualTo(1);
        assertThat(db.channel().findMany(Channel.all(), Channel.NAME)).containsExactly("changed");
    }

    @Test
    void a_row_of_someone_else_stays_in_the_way(DataSource dataSource) {
        Database db = Database.of(dataSource);
        pay(db, Samples.user(db, "a"));
        User other = Samples.user(db, "b");
        db.transaction(tx -> {
            assertThatThrownBy(() -> tx.transaction(inner -> inner.user().update(User.byId(other.id()), payment())))
                    .isInstanceOf(UniqueViolation.class);
            assertThat(tx.user().findUniqueOrThrow(User.byId(other.id())).tokenBalance())
                    .isZero();
        });
    }
}
