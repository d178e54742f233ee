package dev.mvnschema.runtime;

import static dev.mvnschema.runtime.Projection.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.PaymentStatus;
import dev.mvnschema.runtime.sample.Profile;
import dev.mvnschema.runtime.sample.SubscriptionTier;
import dev.mvnschema.runtime.sample.User;
import dev.mvnschema.runtime.sample.UserWithRelations;
import java.math.BigDecimal;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What reads something else than whole rows: projections, aggregates, groups, counts of relations. */
@ExtendWith(Postgres.class)
class ProjectionsTest {

    private record Named(String telegramId, @Nullable String username) {}

    private record Stats(long users, Long tokens, BigDecimal average, Integer most) {}

    private static Database filled(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        for (int i = 0; i < 5; i++) {
            User user = db.user()
                    .create(User.create()
                            .telegramId("u" + i)
                            .tokenBalance(i)
                            .username(i == 2 ? null : "n" + i % 2)
                            .tier(i < 3 ? SubscriptionTier.GIFT : SubscriptionTier.BUSINESS));
            for (int j = 0; j < i; j++) {
                db.payment()
                        .create(Samples.payment(user.id(), "p" + i + j, "1." + j)
                                .status(j % 2 == 0 ? PaymentStatus.SUCCEEDED : PaymentStatus.FAILED));
            }
            if (i == 1) {
                db.profile().create(Profile.create().userId(user.id()).bio("first"));
            }
        }
        return db;
    }

    @ParameterizedTest
    @EnumSource
    void columns(Way way, DataSource dataSource) {
        Database db = filled(way, dataSource);
        Query<User> byId = User.all().orderBy(User.TELEGRAM_ID.asc());
        assertThat(db.user().findMany(byId.take(2), User.TELEGRAM_ID)).containsExactly("u0", "u1");
        List<Row2<String, Integer>> pairs =
                db.user().findMany(byId.take(-2), select(User.TELEGRAM_ID, User.TOKEN_BALANCE));
        assertThat(pairs).containsExactly(new Row2<>("u3", 3), new Row2<>("u4", 4));
        List<Named> named = db.user()
                .findMany(
                        byId.skip(1).take(2),
                        select(User.TELEGRAM_ID, User.USERNAME).into(Named::new));
        assertThat(named).containsExactly(new Named("u1", "n1"), new Named("u2", null));
        assertThat(db.user().findUnique(User.byTelegramId("u3"), User.TOKEN_BALANCE))
                .contains(3);
        assertThat(db.user().findUnique(User.byTelegramId("x"), User.TOKEN_BALANCE))
                .isEmpty();
        assertThat(db.user().findFirstOrThrow(byId, User.TAGS)).isEmpty();
        assertThatThrownBy(() -> db.user().findUniqueOrThrow(User.byTelegramId("x"), User.ID))
                .isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> db.user().findMany(byId, Aggregate.<User>count()))
                .isInstanceOf(InvalidQuery.class)
                .hasMessageContaining("count(*)");
    }

    @ParameterizedTest
    @EnumSource
    void relations_within_projections(Way way, DataSource dataSource) {
        Database db = filled(way, dataSource);
        var rows = db.user()
                .findMany(
                        User.where(User.TOKEN_BALANCE.gte(1))
                                .orderBy(User.TOKEN_BALANCE.asc())
                                .take(3),
                        select(
                                User.TELEGRAM_ID,
                                User.PAYMENTS.count(),
                                User.PAYMENTS.count(Payment.STATUS.eq(PaymentStatus.FAILED)),
                                User.PAYMENTS
                                        .select(Payment.AMOUNT)
                                        .orderBy(Payment.AMOUNT.desc())
                                        .take(2),
                                User.PROFILE.select(select(Profile.BIO, Profile.USER.select(User.TOKEN_BALANCE)))));
        assertThat(rows)
                .extracting(Row5::first, Row5::second, Row5::third, Row5::fourth, Row5::fifth)
                .containsExactly(
                        tuple("u1", 1L, 0L, List.of(new BigDecimal("1.00")), new Row2<>("first", 1)),
                        tuple("u2", 2L, 1L, List.of(new BigDecimal("1.10"), new BigDecimal("1.00")), null),
                        tuple("u3", 3L, 1L, List.of(new BigDecimal("1.20"), new BigDecimal("1.10")), null));
    }

    @ParameterizedTest
    @EnumSource
    void counts_of_relations(Way way, DataSource dataSource) {
        Database db = filled(way, dataSource);
        List<UserWithRelations> users = db.user()
                .findMany(
                        User.all()
                                .orderBy(User.PAYMENTS.count().desc(), User.ID.asc())
                                .take(2),
                        User.include(User.PAYMENTS.count(), User.CHANNELS.count()));
        assertThat(users).extracting(user -> user.count(User.PAYMENTS)).containsExactly(4L, 3L);
        assertThat(users).extracting(user -> user.count(User.CHANNELS)).containsExactly(0L, 0L);
        assertThatThrownBy(() -> users.get(0).count(User.INVITED))
                .isInstanceOf(RelationNotLoaded.class)
                .hasMessage(
                        "RT1002: User.invited was not counted; add the relation's count() to User.include(…) of the query");
        assertThat(db.payment()
                        .findMany(Payment.all()
                                .orderBy(Payment.USER.by(User.TELEGRAM_ID).desc(), Payment.ID.asc())
                                .take(1)))
                .extracting(Payment::externalId)
                .containsExactly("p40");
    }

    @ParameterizedTest
    @EnumSource
    void aggregates(Way way, DataSource dataSource) {
        Database db = filled(way, dataSource);
        Stats stats = db.user()
                .aggregate(
                        User.all(),
                        select(
                                        Aggregate.<User>count(),
                                        User.TOKEN_BALANCE.sum(),
                                        User.TOKEN_BALANCE.avg(),
                                        User.TOKEN_BALANCE.max())
                                .into(Stats::new));
        assertThat(stats.users()).isEqualTo(5);
        assertThat(stats.tokens()).isEqualTo(10);
        assertThat(stats.average()).isEqualByComparingTo("2");
        assertThat(stats.most()).isEqualTo(4);
        assertThat(db.user().aggregate(User.all(), User.USERNAME.count())).isEqualTo(4);
        assertThat(db.user().aggregate(User.all(), User.USERNAME.countDistinct()))
                .isEqualTo(2);
        assertThat(db.user()
                        .aggregate(User.all().orderBy(User.TOKEN_BALANCE.desc()).take(2), User.TOKEN_BALANCE.sum()))
                .isEqualTo(7);
        assertThat(db.user().aggregate(User.where(User.TOKEN_BALANCE.gt(9)), User.TOKEN_BALANCE.sum()))
                .isNull();
        assertThat(db.user().aggregate(User.all(), User.ID.min()))
                .isEqualTo(db.user().findMany(User.all(), User.ID).stream()
                        .min(java.util.Comparator.comparing(Object::toString))
                        .orElseThrow());
        assertThatThrownBy(() -> db.user().aggregate(User.all(), User.USERNAME))
                .isInstanceOf(InvalidQuery.class)
                .hasMessageContaining("username has no single value");
    }

    @ParameterizedTest
    @EnumSource
    void groups(Way way, DataSource dataSource) {
        Database db = filled(way, dataSource);
        Grouping<User> byTier = User.all().groupBy(User.TIER);
        assertThat(db.user()
                        .groupBy(
                                byTier.orderBy(User.TOKEN_BALANCE.sum().desc()),
                                select(User.TIER, Aggregate.<User>count(), User.TOKEN_BALANCE.sum())))
                .containsExactly(
                        new Row3<>(SubscriptionTier.BUSINESS, 2L, 7L), new Row3<>(SubscriptionTier.GIFT, 3L, 3L));
        assertThat(db.user()
                        .groupBy(
                                byTier.having(User.TOKEN_BALANCE
                                        .sum()
                                        .gt(5L)
                                        .or(Aggregate.<User>count().lt(1L))),
                                User.TIER))
                .containsExactly(SubscriptionTier.BUSINESS);
        assertThat(db.user()
                        .groupBy(
                                User.where(User.TOKEN_BALANCE.gt(0))
                                        .groupBy(User.USERNAME)
                                        .orderBy(User.USERNAME.desc())
                                        .skip(1)
                                        .take(1),
                                select(User.USERNAME, User.TOKEN_BALANCE.min())))
                .containsExactly(new Row2<>("n1", 1));
        assertThatThrownBy(() -> db.user().groupBy(byTier, User.ID)).isInstanceOf(InvalidQuery.class);
        assertThatThrownBy(() -> db.user().groupBy(byTier.orderBy(User.ID.asc()), User.TIER))
                .isInstanceOf(InvalidQuery.class);
    }
}
