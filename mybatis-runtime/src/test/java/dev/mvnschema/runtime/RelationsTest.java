package dev.mvnschema.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.runtime.sample.Channel;
import dev.mvnschema.runtime.sample.ChannelSetting;
import dev.mvnschema.runtime.sample.ChannelWithRelations;
import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.PaymentStatus;
import dev.mvnschema.runtime.sample.PaymentWithRelations;
import dev.mvnschema.runtime.sample.Profile;
import dev.mvnschema.runtime.sample.User;
import dev.mvnschema.runtime.sample.UserWithRelations;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Relations: loaded, and as filters. */
@ExtendWith(Postgres.class)
class RelationsTest {

    private static final UUID ALICE = new UUID(0, 1);
    private static final UUID BOB = new UUID(0, 2);
    private static final UUID CAROL = new UUID(0, 3);

    private static Database filled(Way way, DataSource dataSource) throws SQLException {
        Database db = way.open(dataSource);
        db.user().create(User.create().telegramId("alice").id(ALICE));
        db.user().create(User.create().telegramId("bob").id(BOB).invitedById(ALICE));
        db.user().create(User.create().telegramId("carol").id(CAROL).invitedById(ALICE));
        db.profile()
                .create(Profile.create()
                        .userId(ALICE)
                        .birthday(LocalDate.of(1990, 2, 28))
                        .avatar("png".getBytes(StandardCharsets.UTF_8)));
        for (int i = 1; i <= 4; i++) {
            db.payment().create(Samples.payment(ALICE, "a" + i, i + ".00"));
            db.payment().create(Samples.payment(BOB, "b" + i, 10 * i + ".00").status(PaymentStatus.SUCCEEDED));
        }
        for (String name : List.of("news", "jobs", "empty")) {
            db.channel().create(Channel.create().name(name));
        }
        db.channelSetting()
                .create(ChannelSetting.create().channelId(1).key("lang").value(Json.of("\"en\"")));
        Postgres.execute(
                dataSource,
                "INSERT INTO \"_ChannelToUser\" VALUES (1, '%s'), (1, '%s'), (2, '%s')".formatted(ALICE, BOB, ALICE));
        return db;
    }

    @ParameterizedTest
    @EnumSource
    void include_loads_one_and_many(Way way, DataSource dataSource) throws SQLException {
        Database db = filled(way, dataSource);
        List<UserWithRelations> users = db.user()
                .findMany(
                        User.all().orderBy(User.TELEGRAM_ID.asc()),
                        User.include(
                                User.PROFILE,
                                User.INVITED_BY,
                                User.INVITED.orderBy(User.TELEGRAM_ID.desc()),
                                User.PAYMENTS.orderBy(Payment.AMOUNT.asc()),
                                User.CHANNELS.orderBy(Channel.NAME.asc())));
        UserWithRelations alice = users.get(0);
        UserWithRelations bob = users.get(1);
        UserWithRelations carol = users.get(2);
        assertThat(alice.telegramId()).isEqualTo("alice");
        assertThat(alice.profile())
                .isNotNull()
                .extracting(profile -> profile.birthday())
                .isEqualTo(LocalDate.of(1990, 2, 28));
        assertThat(bob.profile()).isNull();
        assertThat(alice.invitedBy()).isNull();
        assertThat(bob.invitedBy())
                .isNotNull()
                .extracting(UserWithRelations::toUser)
                .isEqualTo(alice.toUser());
        assertThat(alice.invited()).extracting(UserWithRelations::telegramId).containsExactly("carol", "bob");
        assertThat(alice.payments())
                .extracting(PaymentWithRelations::externalId)
                .containsExactly("a1", "a2", "a3", "a4");
        assertThat(carol.payments()).isEmpty();
        assertThat(alice.channels()).extracting(ChannelWithRelations::name).containsExactly("jobs", "news");
        assertThat(bob.channels()).extracting(ChannelWithRelations::name).containsExactly("news");
        assertThat(carol.channels()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void include_filters_and_limits_per_parent(Way way, DataSource dataSource) throws SQLException {
        Database db = filled(way, dataSource);
        List<UserWithRelations> users = db.user()
                .findMany(
                        User.all().orderBy(User.TELEGRAM_ID.asc()),
                        User.include(
                                User.PAYMENTS
                                        .where(Payment.EXTERNAL_ID.ne("a3"))
                                        .orderBy(Payment.AMOUNT.desc())
                                        .skip(1)
                                        .take(2),
                                User.CHANNELS.orderBy(Channel.NAME.desc()).take(1)));
        assertThat(users.get(0).payments())
                .extracting(PaymentWithRelations::externalId)
                .containsExactly("a2", "a1");
        assertThat(users.get(1).payments())
                .extracting(PaymentWithRelations::externalId)
                .containsExactly("b3", "b2");
        assertThat(users.get(2).payments()).isEmpty();
        assertThat(users.get(0).channels())
                .extracting(ChannelWithRelations::name)
                .containsExactly("news");
    }

    @ParameterizedTest
    @EnumSource
    void include_nests(Way way, DataSource dataSource) throws SQLException {
        Database db = filled(way, dataSource);
        UserWithRelations bob = db.user()
                .findUniqueOrThrow(
                        User.byId(BOB),
                        User.include(
                                User.CHANNELS.include(
                                        Channel.SETTINGS,
                                        Channel.MEMBERS
                                                .orderBy(User.TELEGRAM_ID.asc())
                                                .include(User.PROFILE)),
                                User.PAYMENTS.include(Payment.USER).take(1)));
        ChannelWithRelations news = bob.channels().get(0);
        assertThat(news.settings().get(0).key()).isEqualTo("lang");
        assertThat(news.members()).extracting(UserWithRelations::telegramId).containsExactly("alice", "bob");
        assertThat(news.members().get(0).profile()).isNotNull();
        assertThat(bob.payments().get(0).user().toUser()).isEqualTo(bob.toUser());
        assertThat(db.user().findFirst(User.where(User.TELEGRAM_ID.eq("x")), User.include(User.PAYMENTS)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_relation_that_was_not_loaded_says_so(Way way, DataSource dataSource) throws SQLException {
        Database db = filled(way, dataSource);
        UserWithRelations alice = db.user().findUniqueOrThrow(User.byId(ALICE), User.include(User.PROFILE));
        assertThatThrownBy(alice::payments)
                .isInstanceOf(RelationNotLoaded.class)
                .hasMessage("RT1002: User.payments was not loaded; add the relation to User.include(…) of the query");
        assertThat(alice).isEqualTo(db.user().findUniqueOrThrow(User.byId(ALICE), User.include(User.PROFILE)));
    }

    @ParameterizedTest
    @EnumSource
    void relations_as_filters(Way way, DataSource dataSource) throws SQLException {
        Database db = filled(way, dataSource);
        assertThat(names(db, User.PAYMENTS.some(Payment.STATUS.eq(PaymentStatus.SUCCEEDED))))
                .containsExactly("bob");
        assertThat(names(db, User.PAYMENTS.every(Payment.STATUS.eq(PaymentStatus.SUCCEEDED))))
                .containsExactly("bob", "carol");
        assertThat(names(db, User.PAYMENTS.none(Payment.STATUS.eq(PaymentStatus.SUCCEEDED))))
                .containsExactly("alice", "carol");
        assertThat(names(db, User.PAYMENTS.some())).containsExactly("alice", "bob");
        assertThat(names(db, User.PAYMENTS.none())).containsExactly("carol");
        assertThat(names(db, User.PROFILE.isNull())).containsExactly("bob", "carol");
        assertThat(names(db, User.PROFILE.isNotNull())).containsExactly("alice");
        assertThat(names(db, User.INVITED_BY.is(User.TELEGRAM_ID.eq("alice")))).containsExactly("bob", "carol");
        assertThat(names(db, User.INVITED_BY.isNot(User.TELEGRAM_ID.eq("alice"))))
                .containsExactly("alice");
        assertThat(names(db, User.INVITED.some(User.PAYMENTS.some()))).containsExactly("alice");
        assertThat(names(db, User.CHANNELS.some(Channel.NAME.eq("jobs")))).containsExactly("alice");
        assertThat(names(db, User.CHANNELS.every(Channel.NAME.eq("news")))).containsExactly("bob", "carol");
        assertThat(names(db, User.CHANNELS.some(Channel.MEMBERS.some(User.TELEGRAM_ID.eq("bob")))))
                .containsExactly("alice", "bob");
        assertThat(db.user()
                        .updateMany(
                                User.where(User.PROFILE.isNotNull()), User.set().username("has")))
                .isEqualTo(1);
        assertThat(db.payment().deleteMany(Payment.where(Payment.USER.is(User.USERNAME.eq("has")))))
                .isEqualTo(4);
    }

    private static List<String> names(Database db, Predicate<User> predicate) {
        return db.user().findMany(User.where(predicate).orderBy(User.TELEGRAM_ID.asc())).stream()
                .map(User::telegramId)
                .toList();
    }
}
