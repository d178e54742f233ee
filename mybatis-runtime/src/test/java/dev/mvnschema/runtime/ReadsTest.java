package dev.mvnschema.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.runtime.sample.ChannelSetting;
import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.User;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every method that reads, on every way to the database. */
@ExtendWith(Postgres.class)
class ReadsTest {

    private static Database filled(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        for (int i = 0; i < 5; i++) {
            db.user().create(User.create().telegramId("u" + i).tokenBalance(i).username(i == 2 ? null : "n" + i % 2));
        }
        return db;
    }

    @ParameterizedTest
    @EnumSource
    void findUnique_by_every_key(Way way, DataSource dataSource) {
        Database db = filled(way, dataSource);
        User user = db.user().findUniqueOrThrow(User.byTelegramId("u3"));
        assertThat(db.user().findUnique(User.byId(user.id()))).contains(user);
        assertThat(db.user().findUnique(User.byTelegramId("nobody"))).isEmpty();
        assertThatThrownBy(() -> db.user().findUniqueOrThrow(User.byTelegramId("nobody")))
                .isInstanceOf(RecordNotFound.class)
                .hasMessage("RT1010: findUniqueOrThrow: no User matches");
        assertThat(db.user().exists(User.byId(user.id()))).isTrue();
        assertThat(db.user().exists(User.byTelegramId("nobody"))).isFalse();

        Payment payment = db.payment().create(Samples.payment(user.id(), "x", "1"));
        assertThat(db.payment().findUnique(Payment.byProviderAndExternalId("stripe", "x")))
                .contains(payment);
        assertThat(db.payment().findUnique(Payment.byProviderAndExternalId("other", "x")))
                .isEmpty();
        assertThat(db.channelSetting().findUnique(ChannelSetting.byChannelIdAndKey(1, "k")))
                .isEmpty();
        assertThat(db.user().findUnique(User.byId(user.id()).and(User.TOKEN_BALANCE.eq(4))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void findMany_orders_and_pages(Way way, DataSource dataSource) {
        Database db = filled(way, dataSource);
        Query<User> sorted = User.all().orderBy(User.USERNAME.desc().nullsLast(), User.TOKEN_BALANCE.desc());
        assertThat(db.user().findMany(sorted)).extracting(User::tokenBalance).containsExactly(3, 1, 4, 0, 2);
        assertThat(db.user().findMany(sorted.skip(1).take(2)))
                .extracting(User::tokenBalance)
                .containsExactly(1, 4);
        assertThat(db.user()
                        .findMany(User.all()
                                .orderBy(User.USERNAME.asc().nullsFirst())
                                .take(1)))
                .extracting(User::tokenBalance)
                .containsExactly(2);
        assertThat(db.user().findFirst(sorted)).map(User::tokenBalance).contains(3);
        assertThat(db.user().findFirst(sorted.skip(9))).isEmpty();
        assertThat(db.user().findMany(sorted.take(0))).isEmpty();
        assertThatThrownBy(() -> db.user().findFirstOrThrow(User.where(User.TOKEN_BALANCE.gt(9))))
                .isInstanceOf(RecordNotFound.class);
    }

    @ParameterizedTest
    @EnumSource
    void count_and_exists(Way way, DataSource dataSource) {
        Database db = filled(way, dataSource);
        assertThat(db.user().count()).isEqualTo(5);
        assertThat(db.user().count(User.where(User.TOKEN_BALANCE.gte(2)))).isEqualTo(3);
        assertThat(db.user().count(User.all().skip(1).take(3))).isEqualTo(3);
        assertThat(db.user().exists(User.where(User.USERNAME.eq("n1")))).isTrue();
        assertThat(db.user().exists(User.where(User.USERNAME.eq("n2")))).isFalse();
        assertThat(db.user().exists(User.all().skip(5))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_null_is_an_error_and_never_everything(Way way, DataSource dataSource) {
        Database db = filled(way, dataSource);
        String nothing = Nulls.string();
        assertThatThrownBy(() -> User.USERNAME.eq(nothing))
                .isInstanceOf(InvalidQuery.class)
                .hasMessageContaining("isNull()");
        assertThatThrownBy(() -> User.USERNAME.in("a", nothing)).isInstanceOf(InvalidQuery.class);
        assertThatThrownBy(() -> User.byTelegramId(nothing)).isInstanceOf(InvalidQuery.class);
        assertThatThrownBy(() -> User.create().telegramId(nothing)).isInstanceOf(InvalidQuery.class);
        assertThatThrownBy(() -> User.set().telegramId(nothing)).isInstanceOf(InvalidQuery.class);
        assertThatThrownBy(() -> User.where(Nulls.predicate())).isInstanceOf(InvalidQuery.class);
        assertThatThrownBy(() -> Predicate.<User>allOf(List.of())).isInstanceOf(InvalidQuery.class);
        assertThat(db.user().findMany(User.where(User.TOKEN_BALANCE.in(List.of()))))
                .isEmpty();
        assertThat(db.user().findMany(User.where(Predicate.anyOf(List.of())))).isEmpty();
        assertThat(db.user().count(User.where(User.TOKEN_BALANCE.notIn(List.of()))))
                .isEqualTo(5);
    }
}
