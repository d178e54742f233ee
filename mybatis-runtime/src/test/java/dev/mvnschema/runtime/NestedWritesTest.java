package dev.mvnschema.runtime;

import static dev.mvnschema.runtime.NestedWrite.connect;
import static dev.mvnschema.runtime.NestedWrite.connectOrCreate;
import static dev.mvnschema.runtime.NestedWrite.create;
import static dev.mvnschema.runtime.NestedWrite.createMany;
import static dev.mvnschema.runtime.NestedWrite.delete;
import static dev.mvnschema.runtime.NestedWrite.deleteMany;
import static dev.mvnschema.runtime.NestedWrite.disconnect;
import static dev.mvnschema.runtime.NestedWrite.set;
import static dev.mvnschema.runtime.NestedWrite.update;
import static dev.mvnschema.runtime.NestedWrite.updateMany;
import static dev.mvnschema.runtime.NestedWrite.upsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.runtime.sample.Channel;
import dev.mvnschema.runtime.sample.ChannelSetting;
import dev.mvnschema.runtime.sample.ChannelWithRelations;
import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.PaymentForUser;
import dev.mvnschema.runtime.sample.Profile;
import dev.mvnschema.runtime.sample.TokenOperation;
import dev.mvnschema.runtime.sample.User;
import dev.mvnschema.runtime.sample.UserWithRelations;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writes through relations. */
@ExtendWith(Postgres.class)
@SuppressWarnings("BadImport") // as a person writes it
class NestedWritesTest {

    private static PaymentForUser payment(String externalId) {
        return Payment.createForUser().provider("stripe").externalId(externalId).amount(new BigDecimal("1.00"));
    }

    private static UserWithRelations all(Database db, User user) {
        return db.user()
                .findUniqueOrThrow(
                        User.byId(user.id()),
                        User.include(
                                User.PAYMENTS.orderBy(Payment.EXTERNAL_ID.asc()),
                                User.CHANNELS.orderBy(Channel.NAME.asc()),
                                User.PROFILE,
                                User.INVITED_BY,
                                User.INVITED.orderBy(User.TELEGRAM_ID.asc())));
    }

    private static List<String> payments(UserWithRelations user) {
        return user.payments().stream().map(payment -> payment.externalId()).toList();
    }

    private static List<String> channels(UserWithRelations user) {
        return user.channels().stream().map(ChannelWithRelations::name).toList();
    }

    private static List<String> invited(UserWithRelations user) {
        return user.invited().stream().map(UserWithRelations::telegramId).toList();
    }

    @ParameterizedTest
    @EnumSource
    void a_new_row_creates_and_connects_what_is_around_it(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        db.channel().create(Channel.create().name("news"));
        User friend = Samples.user(db, "friend");
        UserWithRelations alice = db.user()
                .create(
                        User.create()
                                .telegramId("alice")
                                .invitedBy(create(User.create().telegramId("boss")))
                                .profile(create(Profile.createForUser().bio("hello")))
                                .payments(create(payment("a"), payment("b")))
                                .payments(
                                        create(payment("c").status(dev.mvnschema.runtime.sample.PaymentStatus.FAILED)))
                                .channels(connect(Channel.byName("news")))
                                .channels(connectOrCreate(
                                        Channel.byName("news"), Channel.create().name("news")))
                                .channels(connectOrCreate(
                                        Channel.byName("sport"),
                                        Channel.create()
                                                .name("sport")
                                                .settings(create(ChannelSetting.createForChannel()
                                                        .key("mode")
                                                        .value(Json.of("1"))))))
                                .invited(connect(User.byTelegramId("friend"))),
                        User.include(
                                User.PAYMENTS.orderBy(Payment.EXTERNAL_ID.asc()),
                                User.CHANNELS.orderBy(Channel.NAME.asc()).include(Channel.SETTINGS),
                                User.PROFILE,
                                User.INVITED_BY,
                                User.INVITED));
        assertThat(payments(alice)).containsExactly("a", "b", "c");
        assertThat(channels(alice)).containsExactly("news", "sport");
        assertThat(alice.channels().get(1).settings()).hasSize(1);
        assertThat(alice.profile()).isNotNull();
        assertThat(alice.invitedBy()).isNotNull();
        assertThat(invited(alice)).containsExactly("friend");
        assertThat(db.user().findUniqueOrThrow(User.byId(friend.id())).updatedAt())
                .isAfterOrEqualTo(friend.updatedAt());
        assertThat(db.channel().count()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void the_side_with_the_foreign_key_takes_a_row_for_it(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        Payment first = db.payment()
                .create(Payment.create()
                        .user(create(User.create().telegramId("new")))
                        .provider("stripe")
                        .externalId("1")
                        .amount(BigDecimal.ONE));
        Payment second = db.payment()
                .create(Payment.create()
                        .user(connect(User.byTelegramId("new")))
                        .provider("stripe")
                        .externalId("2")
                        .amount(BigDecimal.ONE));
        assertThat(second.userId()).isEqualTo(first.userId());
        Payment third = db.payment()
                .update(
                        Payment.byId(first.id()),
                        Payment.set()
                                .user(connectOrCreate(
                                        User.byTelegramId("other"),
                                        User.create().telegramId("other"))));
        assertThat(third.userId()).isNotEqualTo(first.userId());
        db.payment()
                .update(
                        Payment.byId(first.id()),
                        Payment.set()
                                .user(update(User.set().username("renamed")))
                                .amount(BigDecimal.TEN));
        assertThat(db.user().findUniqueOrThrow(User.byTelegramId("other")).username())
                .isEqualTo("renamed");
        assertThat(db.payment().findUniqueOrThrow(Payment.byId(first.id())).amount())
                .isEqualByComparingTo("10");
    }

    @ParameterizedTest
    @EnumSource
    void a_row_to_connect_must_be_there(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        assertThatThrownBy(() ->
                        db.user().create(User.create().telegramId("1").channels(connect(Channel.byName("missing")))))
                .isInstanceOfSatisfying(RecordNotFound.class, e -> {
                    assertThat(e.model()).isEqualTo("Channel");
                    assertThat(e.prismaCode()).isEqualTo("P2025");
                })
                .hasMessage("RT1010: User.create: no Channel to connect was found for the relation `channels`");
        assertThatThrownBy(() -> db.user()
                        .create(User.create().telegramId("1").invitedBy(connect(User.byTelegramId("missing")))))
                .isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() ->
                        db.user().create(User.create().telegramId("1").invitedBy(connect(User.byId(new UUID(0, 9))))))
                .isInstanceOf(RecordNotFound.class)
                .hasCauseInstanceOf(ForeignKeyViolation.class);
        assertThatThrownBy(() ->
                        db.user().create(User.create().telegramId("1").invited(connect(User.byTelegramId("missing")))))
                .isInstanceOf(RecordNotFound.class);
        assertThat(db.user().count()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void an_update_changes_what_is_around_a_row(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        User alice = db.user()
                .create(User.create().telegramId("alice").payments(create(payment("a"), payment("b"), payment("c"))));
        int a = id(db, "a");
        db.user()
                .update(
                        User.byTelegramId("alice"),
                        User.set()
                                .username("Alice")
                                .payments(update(Payment.byId(a), Payment.set().amount(BigDecimal.TEN)))
                                .payments(updateMany(
                                        Payment.where(Payment.EXTERNAL_ID.ne("a")),
                                        Payment.set().provider("paypal")))
                                .payments(delete(Payment.byProviderAndExternalId("paypal", "b")))
                                .payments(upsert(
                                        Payment.byProviderAndExternalId("stripe", "d"),
                                        payment("d"),
                                        Payment.set().amount(BigDecimal.ZERO)))
                                .payments(upsert(
                                        Payment.byProviderAndExternalId("stripe", "a"),
                                        payment("a"),
                                        Payment.set().status(dev.mvnschema.runtime.sample.PaymentStatus.FAILED)))
                                .payments(createMany(List.of(payment("e"), payment("a")), Duplicates.SKIP)));
        UserWithRelations then = all(db, alice);
        assertThat(then.username()).isEqualTo("Alice");
        assertThat(payments(then)).containsExactly("a", "c", "d", "e");
        assertThat(then.payments().get(0).amount()).isEqualByComparingTo("10");
        assertThat(then.payments().get(0).status()).isEqualTo(dev.mvnschema.runtime.sample.PaymentStatus.FAILED);
        assertThat(then.payments().get(1).provider()).isEqualTo("paypal");
        db.user()
                .update(
                        User.byTelegramId("alice"),
                        User.set().payments(deleteMany(Payment.where(Payment.EXTERNAL_ID.gte("d")))));
        assertThat(payments(all(db, alice))).containsExactly("a", "c");

        User bob = Samples.user(db, "bob");
        assertThatThrownBy(() -> db.user()
                        .update(
                                User.byTelegramId("bob"),
                                User.set()
                                        .payments(update(
                                                Payment.byId(a), Payment.set().amount(BigDecimal.ONE)))))
                .isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() ->
                        db.user().update(User.byTelegramId("bob"), User.set().payments(delete(Payment.byId(a)))))
                .isInstanceOf(RecordNotFound.class);
        db.user().update(User.byId(bob.id()), User.set().payments(connect(Payment.byId(a))));
        assertThat(payments(all(db, bob))).containsExactly("a");
    }

    private static int id(Database db, String externalId) {
        return db.payment()
                .findUniqueOrThrow(Payment.byProviderAndExternalId("stripe", externalId))
                .id();
    }

    @ParameterizedTest
    @EnumSource
    void set_and_disconnect(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        User alice = db.user()
                .create(User.create()
                        .telegramId("alice")
                        .invited(create(
                                User.create().telegramId("x"), User.create().telegramId("y")))
                        .channels(create(
                                Channel.create().name("1"), Channel.create().name("2"))));
        db.channel().create(Channel.create().name("3"));
        db.user()
                .update(
                        User.byId(alice.id()),
                        User.set()
                                .invited(disconnect(User.byTelegramId("x")))
                                .channels(set(Channel.byName("2"), Channel.byName("3"))));
        assertThat(invited(all(db, alice))).containsExactly("y");
        assertThat(channels(all(db, alice))).containsExactly("2", "3");
        db.user()
                .update(
                        User.byId(alice.id()),
                        User.set()
                                .invited(set(User.byTelegramId("x")))
                                .channels(disconnect(Channel.byName("3")))
                                .channels(update(
                                        Channel.byName("2"), Channel.set().name("two"))));
        assertThat(invited(all(db, alice))).containsExactly("x");
        assertThat(channels(all(db, alice))).containsExactly("two");
        db.user().update(User.byId(alice.id()), User.set().invited(disconnect()).channels(disconnect()));
        assertThat(invited(all(db, alice))).isEmpty();
        assertThat(channels(all(db, alice))).isEmpty();
        assertThat(db.channel().count()).isEqualTo(3);
        assertThat(db.user().count()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void the_row_of_a_to_one_relation(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        User alice = Samples.user(db, "alice");
        db.user()
                .update(
                        User.byId(alice.id()),
                        User.set()
                                .profile(upsert(
                                        Profile.createForUser().bio("1"),
                                        Profile.set().bio("2"))));
        db.user()
                .update(
                        User.byId(alice.id()),
                        User.set()
                                .profile(upsert(
                                        Profile.createForUser().bio("1"),
                                        Profile.set().bio("2"))));
        assertThat(db.profile().findUniqueOrThrow(Profile.byUserId(alice.id())).bio())
                .isEqualTo("2");
        db.user()
                .update(
                        User.byId(alice.id()),
                        User.set().profile(update(Profile.set().clearBio())));
        assertThat(db.profile().findUniqueOrThrow(Profile.byUserId(alice.id())).bio())
                .isNull();
        assertThatThrownBy(() -> db.user()
                        .update(
                                User.byId(alice.id()),
                                User.set()
                                        .profile(create(Profile.createForUser().bio("3")))))
                .isInstanceOfSatisfying(
                        RequiredRelation.class, e -> assertThat(e.prismaCode()).isEqualTo("P2014"));
        db.user().update(User.byId(alice.id()), User.set().profile(delete()));
        assertThat(db.profile().count()).isZero();
        assertThatThrownBy(
                        () -> db.user().update(User.byId(alice.id()), User.set().profile(delete())))
                .isInstanceOf(RecordNotFound.class);

        User boss = Samples.user(db, "boss");
        db.user().update(User.byId(alice.id()), User.set().invitedBy(connect(User.byId(boss.id()))));
        db.user()
                .update(
                        User.byId(alice.id()),
                        User.set()
                                .invitedBy(upsert(
                                        User.create().telegramId("x"),
                                        User.set().username("the boss"))));
        assertThat(db.user().findUniqueOrThrow(User.byId(boss.id())).username()).isEqualTo("the boss");
        db.user().update(User.byId(alice.id()), User.set().invitedBy(delete()));
        assertThat(db.user().count()).isEqualTo(1);
        assertThat(all(db, alice).invitedBy()).isNull();
        db.user()
                .update(
                        User.byId(alice.id()),
                        User.set()
                                .invitedBy(upsert(
                                        User.create().telegramId("x"),
                                        User.set().username("the boss"))));
        assertThat(all(db, alice).invitedById()).isNotNull();
        db.user().update(User.byId(alice.id()), User.set().invitedBy(disconnect()));
        assertThat(all(db, alice).invitedById()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void upsert_and_delete_with_relations(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        for (int i = 0; i < 2; i++) {
            UserWithRelations user = db.user()
                    .upsert(
                            User.byTelegramId("alice"),
                            User.create().telegramId("alice").payments(create(payment("a"))),
                            User.set().payments(create(payment("b"))),
                            User.include(User.PAYMENTS.orderBy(Payment.EXTERNAL_ID.asc())));
            assertThat(payments(user)).isEqualTo(i == 0 ? List.of("a") : List.of("a", "b"));
        }
        Channel channel = db.channel().create(Channel.create().name("c").members(connect(User.byTelegramId("alice"))));
        ChannelWithRelations deleted =
                db.channel().delete(Channel.byId(channel.id()), Channel.include(Channel.MEMBERS));
        assertThat(deleted.members()).hasSize(1);
        assertThat(db.channel().count()).isZero();
    }

    @Test
    void a_level_costs_one_statement(DataSource dataSource) throws Exception {
        Wire wire = Wire.tap();
        Database db = Database.of(new OneConnection(wire.counted(dataSource).getConnection()));
        db.channel().create(Channel.create().name("news"));
        Wire.Cost cost = wire.of(() -> db.user()
                .create(User.create()
                        .telegramId("alice")
                        .payments(create(payment("a"), payment("b"), payment("c")))
                        .tokenOperations(create(
                                TokenOperation.createForUser().amount(1),
                                TokenOperation.createForUser().amount(2)))
                        .channels(connect(Channel.byName("news")))
                        .invited(create(
                                User.create().telegramId("x").payments(create(payment("d"), payment("e"))),
                                User.create().telegramId("y").payments(create(payment("f"), payment("g")))))));
        // begin, alice, her payments, operations and channels, whom she invited, their payments, commit
        assertThat(cost).isEqualTo(new Wire.Cost(8, 7));
        assertThat(db.payment().count()).isEqualTo(7);
        assertThat(wire.of(() -> db.user().create(User.create().telegramId("plain"))))
                .isEqualTo(new Wire.Cost(1, 1));
    }

    @Test
    void a_transaction_with_half_a_write_cannot_be_committed(DataSource dataSource) {
        Database db = Database.of(dataSource);
        assertThatThrownBy(() -> db.transaction(tx -> {
                    assertThatThrownBy(() -> tx.user()
                                    .create(User.create().telegramId("1").channels(connect(Channel.byName("missing")))))
                            .isInstanceOf(RecordNotFound.class);
                }))
                .isInstanceOf(TransactionFailed.class)
                .hasMessageContaining("earlier statement");
        assertThat(db.user().count()).isZero();
    }
}
