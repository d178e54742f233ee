package dev.mvnschema.runtime;

import static dev.mvnschema.runtime.ListChange.push;
import static dev.mvnschema.runtime.NumberChange.decrement;
import static dev.mvnschema.runtime.NumberChange.divide;
import static dev.mvnschema.runtime.NumberChange.increment;
import static dev.mvnschema.runtime.NumberChange.multiply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.runtime.sample.Channel;
import dev.mvnschema.runtime.sample.ChannelSetting;
import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.SubscriptionTier;
import dev.mvnschema.runtime.sample.User;
import dev.mvnschema.runtime.sample.UserCreate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every method that writes, on every way to the database. */
@ExtendWith(Postgres.class)
class WritesTest {

    @ParameterizedTest
    @EnumSource
    void create_gives_defaults_of_client_and_database(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        Instant before = Instant.now();
        User user = Samples.user(db, "1");
        assertThat(user.id().version()).isEqualTo(7);
        assertThat(user.tier()).isEqualTo(SubscriptionTier.GIFT);
        assertThat(user.tags()).isEmpty();
        assertThat(user.username()).isNull();
        assertThat(user.createdAt()).isBetween(before.minusMillis(1), Instant.now());
        assertThat(user.updatedAt())
                .isBetween(before.minusMillis(1), Instant.now().plusMillis(1));
        assertThat(db.user().findUnique(User.byId(user.id()))).contains(user);
    }

    @ParameterizedTest
    @EnumSource
    void createMany_keeps_the_order_and_groups_by_given_fields(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        if (way == Way.SESSION) {
            return; // several groups need a transaction, which is the session's owner's
        }
        List<UserCreate> inputs = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            UserCreate input = User.create().telegramId("u" + i);
            if (i % 3 == 0) {
                input.username("n" + i).tags(List.of("a,b", "\"{}\\", "ü" + i));
            } else if (i % 3 == 1) {
                input.username(null).tier(SubscriptionTier.BUSINESS);
            }
            inputs.add(input);
        }
        List<User> created = db.user().createManyAndReturn(inputs);
        assertThat(created).extracting(User::telegramId).containsExactlyElementsOf(inputsIds(25));
        assertThat(created.get(3).tags()).containsExactly("a,b", "\"{}\\", "ü3");
        assertThat(created.get(4).tier()).isEqualTo(SubscriptionTier.BUSINESS);
        assertThat(db.user().findMany(User.all())).containsExactlyInAnyOrderElementsOf(created);
    }

    private static List<String> inputsIds(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add("u" + i);
        }
        return ids;
    }

    @ParameterizedTest
    @EnumSource
    void createMany_is_one_statement_for_equal_shapes(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        User user = Samples.user(db, "1");
        long created = db.payment()
                .createMany(
                        List.of(Samples.payment(user.id(), "a", "1.10"), Samples.payment(user.id(), "b", "22222.05")));
        assertThat(created).isEqualTo(2);
        assertThat(db.payment().findMany(Payment.all().orderBy(Payment.ID.asc())))
                .extracting(payment -> payment.amount().toString())
                .containsExactly("1.10", "22222.05");
        assertThat(db.payment().createMany(List.of())).isZero();
        assertThat(db.payment().createManyAndReturn(List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void update_changes_what_is_given(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        User user = db.user()
                .create(User.create()
                        .telegramId("1")
                        .username("x")
                        .tokenBalance(10)
                        .tags(List.of("a")));
        User changed = db.user()
                .update(
                        User.byTelegramId("1"),
                        User.set().username(null).tokenBalance(increment(5)).tags(push("b", "c")));
        assertThat(changed.username()).isNull();
        assertThat(changed.tokenBalance()).isEqualTo(15);
        assertThat(changed.tags()).containsExactly("a", "b", "c");
        assertThat(changed.updatedAt()).isAfterOrEqualTo(user.updatedAt());
        assertThat(changed.createdAt()).isEqualTo(user.createdAt());
        assertThat(db.user()
                        .update(
                                User.byId(user.id()),
                                User.set().tokenBalance(multiply(3)).tags(List.of()))
                        .tokenBalance())
                .isEqualTo(45);
        assertThat(db.user()
                        .update(User.byId(user.id()), User.set().tokenBalance(divide(2)))
                        .tokenBalance())
                .isEqualTo(22);
        assertThat(db.user()
                        .update(User.byId(user.id()), User.set().tokenBalance(decrement(30)))
                        .tokenBalance())
                .isEqualTo(-8);
    }

    @ParameterizedTest
    @EnumSource
    void update_of_no_row_is_not_found(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        User user = Samples.user(db, "1");
        assertThatThrownBy(() ->
                        db.user().update(User.byTelegramId("2"), User.set().username("x")))
                .isInstanceOfSatisfying(
                        RecordNotFound.class, e -> assertThat(e.model()).isEqualTo("User"))
                .hasMessage("RT1010: update: no User matches");
        assertThatThrownBy(() -> db.user()
                        .update(
                                User.byId(user.id()).and(User.TIER.eq(SubscriptionTier.BUSINESS)),
                                User.set().username("x")))
                .isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> db.user().update(User.byId(user.id()), User.set()))
                .isInstanceOf(InvalidQuery.class);
        assertThatThrownBy(() -> db.user().updateMany(User.all(), User.set())).isInstanceOf(InvalidQuery.class);
    }

    @ParameterizedTest
    @EnumSource
    void updateMany_and_deleteMany_count_and_limit(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        for (int i = 0; i < 6; i++) {
            db.user().create(User.create().telegramId("u" + i).tokenBalance(i));
        }
        assertThat(db.user()
                        .updateMany(
                                User.where(User.TOKEN_BALANCE.gte(3)),
                                User.set().username("rich")))
                .isEqualTo(3);
        List<User> touched = db.user()
                .updateManyAndReturn(
                        User.all().orderBy(User.TOKEN_BALANCE.desc()).take(2),
                        User.set().username("top"));
        assertThat(touched).extracting(User::tokenBalance).containsExactlyInAnyOrder(5, 4);
        assertThat(db.user()
                        .deleteMany(User.where(User.USERNAME.isNull())
                                .orderBy(User.TOKEN_BALANCE.asc())
                                .take(1)))
                .isEqualTo(1);
        assertThat(db.user().findMany(User.all().orderBy(User.TOKEN_BALANCE.asc())))
                .extracting(User::tokenBalance)
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(db.user().deleteMany(User.all())).isEqualTo(5);
    }

    /** With the plan that runs the subquery again for each row of the table, which PostgreSQL takes for small tables now and then. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SESSION")
    void a_limit_holds_whatever_the_plan(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        for (int i = 0; i < 6; i++) {
            db.user().create(User.create().telegramId("u" + i).tokenBalance(i));
        }
        TransactionOptions nested = TransactionOptions.standard();
        for (String plan : List.of("hashjoin", "mergejoin", "hashagg", "sort", "material", "indexscan", "bitmapscan")) {
            nested = nested.setting("enable_" + plan, "off");
        }
        db.transaction(nested, tx -> {
            assertThat(tx.user()
                            .deleteMany(
                                    User.all().orderBy(User.TOKEN_BALANCE.asc()).take(1)))
                    .isEqualTo(1);
            assertThat(tx.user()
                            .updateMany(
                                    User.all().orderBy(User.TOKEN_BALANCE.asc()).take(2),
                                    User.set().username("poor")))
                    .isEqualTo(2);
        });
        assertThat(db.user().count(User.where(User.USERNAME.eq("poor")))).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void upsert_creates_or_changes(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        Channel channel = db.channel().create(Channel.create().name("news"));
        ChannelSetting made = setting(db, channel.id(), "\"on\"");
        assertThat(made.weight()).isEqualTo(1);
        ChannelSetting changed = setting(db, channel.id(), "\"off\"");
        assertThat(changed.weight()).isEqualTo(1.5);
        assertThat(changed.value().text()).isEqualTo("\"on\"");
        assertThat(db.channelSetting().count()).isEqualTo(1);

        Channel same =
                db.channel().upsert(Channel.byName("news"), Channel.create().name("news"), Channel.set());
        assertThat(same).isEqualTo(channel);
        assertThatThrownBy(() -> db.channel()
                        .upsert(Channel.byName("a"), Channel.create().name("b"), Channel.set()))
                .isInstanceOf(InvalidQuery.class);
    }

    private static ChannelSetting setting(Database db, int channelId, String value) {
        return db.channelSetting()
                .upsert(
                        ChannelSetting.byChannelIdAndKey(channelId, "mode"),
                        ChannelSetting.create().channelId(channelId).key("mode").value(Json.of(value)),
                        ChannelSetting.set().weight(increment(0.5)));
    }

    @ParameterizedTest
    @EnumSource
    void delete_returns_what_it_was(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        User user = Samples.user(db, "1");
        assertThat(db.user().delete(User.byId(user.id()))).isEqualTo(user);
        assertThatThrownBy(() -> db.user().delete(User.byId(user.id()))).isInstanceOf(RecordNotFound.class);
    }
}
