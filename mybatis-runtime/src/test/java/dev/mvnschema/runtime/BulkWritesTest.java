package dev.mvnschema.runtime;

import static dev.mvnschema.runtime.ListChange.push;
import static dev.mvnschema.runtime.NumberChange.increment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.mvnschema.runtime.sample.Account;
import dev.mvnschema.runtime.sample.Channel;
import dev.mvnschema.runtime.sample.ChannelSetting;
import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Profile;
import dev.mvnschema.runtime.sample.SubscriptionTier;
import dev.mvnschema.runtime.sample.User;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writes of many rows. */
@ExtendWith(Postgres.class)
class BulkWritesTest {

    @ParameterizedTest
    @EnumSource
    void rows_are_changed_by_values_of_their_own(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        List<User> users = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            users.add(db.user().create(User.create().telegramId("u" + i).tags(List.of("t" + i))));
        }
        assertThat(db.user()
                        .updateEach(
                                users,
                                user -> User.byId(user.id()),
                                user -> User.set()
                                        .username("name of " + user.telegramId())
                                        .tier(SubscriptionTier.BUSINESS)
                                        .tags(push("a", "b"))
                                        .tokenBalance(
                                                increment(user.telegramId().charAt(1)))))
                .isEqualTo(5);
        User third = db.user().findUniqueOrThrow(User.byTelegramId("u3"));
        assertThat(third.username()).isEqualTo("name of u3");
        assertThat(third.tags()).containsExactly("t3", "a", "b");
        assertThat(third.tokenBalance()).isEqualTo('3');
        assertThat(third.tier()).isEqualTo(SubscriptionTier.BUSINESS);
        assertThat(third.updatedAt()).isAfterOrEqualTo(users.get(3).updatedAt());
        assertThat(db.user()
                        .updateEach(
                                List.of("u1", "u2", "missing"),
                                User::byTelegramId,
                                id -> id.equals("u1")
                                        ? User.set().clearUsername()
                                        : User.set().tokenBalance(0)))
                .isEqualTo(2);
        assertThat(db.user().findUniqueOrThrow(User.byTelegramId("u1")).username())
                .isNull();
        assertThatThrownBy(() -> db.user()
                        .updateEach(
                                List.of("u1", "u1"),
                                User::byTelegramId,
                                id -> User.set().tokenBalance(1)))
                .isInstanceOf(InvalidQuery.class);
    }

    @ParameterizedTest
    @EnumSource
    void rows_are_changed_in_the_version_that_was_seen(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        List<Account> seen = List.of(
                db.account().create(Account.create().owner("a")),
                db.account().create(Account.create().owner("b")));
        Function<Account, Unique<Account>> key = account -> Account.byId(account.id(), account.version());
        assertThat(db.account().updateEach(seen, key, account -> Account.set().balance(1)))
                .isEqualTo(2);

        db.account().update(Account.byOwner("a"), Account.set().limit(9));
        assertThatThrownBy(() -> db.account()
                        .updateEach(seen, key, account -> Account.set().balance(2)))
                .isInstanceOf(VersionConflict.class);
        assertThat(db.account().findMany(Account.all(), Account.BALANCE)).containsExactly(1, 1);

        db.account().deleteMany(Account.all());
        assertThat(db.account().updateEach(seen, key, account -> Account.set().balance(3)))
                .isZero();
        assertThatThrownBy(() -> db.account()
                        .updateEach(
                                seen,
                                account -> Account.byId(account.id()).and(Account.BALANCE.eq(0)),
                                account -> Account.set().balance(4)))
                .isInstanceOf(InvalidQuery.class);
    }

    @ParameterizedTest
    @EnumSource
    void rows_are_created_or_changed(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        Channel channel = db.channel().create(Channel.create().name("c"));
        List<Column<ChannelSetting, ?>> key = List.of(ChannelSetting.CHANNEL_ID, ChannelSetting.KEY);
        for (int round = 0; round < 2; round++) {
            String value = "" + round;
            List<ChannelSetting> rows = db.channelSetting()
                    .upsertManyAndReturn(
                            IntStream.range(round, 4)
                                    .mapToObj(i -> ChannelSetting.create()
                                            .channelId(channel.id())
                                            .key("k" + i)
                                            .value(Json.of(value)))
                                    .toList(),
                            key);
            assertThat(rows).hasSize(4 - round);
        }
        assertThat(db.channelSetting().findMany(ChannelSetting.all().orderBy(ChannelSetting.KEY.asc())))
                .extracting(setting -> setting.value().text())
                .containsExactly("0", "1", "1", "1");
        db.account().create(Account.create().owner("a"));
        assertThat(db.account()
                        .upsertMany(
                                List.of(
                                        Account.create().owner("a").balance(5),
                                        Account.create().owner("b").balance(6),
                                        Account.create().owner("c")),
                                List.of(Account.OWNER)))
                .isEqualTo(3);
        assertThat(db.account().findMany(Account.all().orderBy(Account.OWNER.asc())))
                .extracting(Account::version)
                .containsExactly(2, 1, 1);
        assertThatThrownBy(() -> db.account()
                        .upsertMany(
                                List.of(
                                        Account.create().owner("a"),
                                        Account.create().owner("a")),
                                List.of(Account.OWNER)))
                .isInstanceOf(InvalidQuery.class);
    }

    @ParameterizedTest
    @EnumSource
    void duplicates_are_refused_or_skipped(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        Samples.user(db, "1");
        var rows = List.of(
                User.create().telegramId("1"),
                User.create().telegramId("2").tokenBalance(2),
                User.create().telegramId("3").username("three"));
        assertThatThrownBy(() -> db.user().createMany(rows)).isInstanceOf(UniqueViolation.class);
        assertThat(db.user().count()).isEqualTo(1);
        assertThat(db.user().createManyAndReturn(rows, Duplicates.SKIP))
                .extracting(User::telegramId)
                .containsExactlyInAnyOrder("2", "3");
        assertThat(db.user().createMany(rows, Duplicates.SKIP)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void rows_are_copied(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        long written = db.user()
                .copy(IntStream.range(0, 3_000)
                        .mapToObj(i -> User.create()
                                .telegramId("u\t\\" + i + "\n")
                                .tags(List.of("a,\"b", "\\N"))
                                .username(i % 2 == 0 ? null : "\\N\ré漢𝄞")));
        assertThat(written).isEqualTo(3_000);
        User user = db.user().findUniqueOrThrow(User.byTelegramId("u\t\\7\n"));
        assertThat(user.username()).isEqualTo("\\N\ré漢𝄞");
        assertThat(db.user().findMany(User.where(User.USERNAME.eq("\\N\ré漢𝄞"))))
                .hasSize(1_500);
        assertThat(user.tags()).containsExactly("a,\"b", "\\N");
        assertThat(db.user().count(User.where(User.USERNAME.isNull()))).isEqualTo(1_500);
        assertThat(db.user().copy(Stream.of())).isZero();
        assertThatThrownBy(() -> db.user()
                        .copy(Stream.of(
                                User.create().telegramId("x"),
                                User.create().telegramId("y").tokenBalance(1))))
                .isInstanceOf(InvalidQuery.class);
        assertThatThrownBy(() -> db.user().copy(Stream.of(User.create().telegramId("u\t\\7\n"))))
                .isInstanceOf(UniqueViolation.class);
        assertThat(db.user().count()).isEqualTo(3_000);
    }

    @Test
    void a_copy_takes_each_row_as_it_comes(DataSource dataSource) {
        Database db = Database.of(dataSource);
        UUID owner = new UUID(0, 1);
        db.user().create(User.create().telegramId("0").id(owner));
        byte[] bytes = new byte[1];
        List<String> tags = new ArrayList<>();
        db.user().copy(IntStream.range(1, 4).mapToObj(i -> {
            tags.add("t" + i);
            return User.create()
                    .telegramId("" + i)
                    .id(new UUID(0, 1 + i))
                    .tags(tags)
                    .invitedById(owner)
                    .createdAt(Instant.EPOCH);
        }));
        db.profile().copy(IntStream.range(1, 4).mapToObj(i -> {
            bytes[0] = (byte) i;
            return Profile.create().userId(new UUID(0, i)).avatar(bytes);
        }));
        assertThat(db.user().findMany(User.where(User.INVITED_BY_ID.eq(owner)).orderBy(User.ID.asc())))
                .extracting(user -> user.tags().size(), User::createdAt)
                .containsExactly(tuple(1, Instant.EPOCH), tuple(2, Instant.EPOCH), tuple(3, Instant.EPOCH));
        assertThat(db.profile().findMany(Profile.all().orderBy(Profile.USER_ID.asc())))
                .extracting(Profile::avatar)
                .containsExactly(new byte[] {1}, new byte[] {2}, new byte[] {3});
    }

    @Test
    void each_is_one_statement(DataSource dataSource) throws SQLException {
        Wire wire = Wire.tap();
        Database db = Database.of(new OneConnection(wire.counted(dataSource).getConnection()));
        Wire.Cost one = new Wire.Cost(1, 1);
        assertThat(wire.of(() -> db.user()
                        .createMany(List.of(
                                User.create().telegramId("1"),
                                User.create().telegramId("2").tokenBalance(2),
                                User.create().telegramId("3").username("three")))))
                .isEqualTo(one);
        assertThat(wire.of(() -> db.user()
                        .updateEach(
                                List.of("1", "2"),
                                User::byTelegramId,
                                id -> User.set().username(id))))
                .isEqualTo(one);
        assertThat(wire.of(() -> db.user()
                        .upsert(
                                User.byTelegramId("1"),
                                User.create().telegramId("1"),
                                User.set().username("x"))))
                .isEqualTo(one);
        assertThat(wire.of(() -> db.account()
                        .upsertMany(
                                List.of(
                                        Account.create().owner("a"),
                                        Account.create().owner("b")),
                                List.of(Account.OWNER))))
                .isEqualTo(one);
        assertThat(wire.of(() -> db.user().delete(User.byTelegramId("1")))).isEqualTo(one);
        assertThat(wire.of(() -> db.user().deleteMany(User.all().take(1)))).isEqualTo(one);
    }
}
