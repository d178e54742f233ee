package dev.mvnschema.runtime;

import static dev.mvnschema.runtime.Projection.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.runtime.sample.Channel;
import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.User;
import dev.mvnschema.runtime.sample.UserCreate;
import dev.mvnschema.runtime.sample.UserMapper;
import dev.mvnschema.runtime.sample.UserUpdate;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls without a meaning are refused by an error of ours, and nothing is written. */
@ExtendWith(Postgres.class)
class RefusedCallsTest {

    private static void assertRefused(ThrowingCallable call, String why) {
        assertThatThrownBy(call).isInstanceOf(InvalidQuery.class).hasMessageContaining(why);
    }

    @Test
    void nulls_are_refused_everywhere(DataSource dataSource) {
        UserMapper users = Database.of(dataSource).user();
        Query<User> query = Nulls.of(Query.class);
        Unique<User> key = Nulls.of(Unique.class);
        Include<User> include = Nulls.of(Include.class);
        Projection<User, Long> projection = Nulls.of(Projection.class);
        UserCreate create = Nulls.of(UserCreate.class);
        UserUpdate update = Nulls.of(UserUpdate.class);
        Grouping<User> groups = Nulls.of(Grouping.class);
        Unique<User> one = User.byTelegramId("a");
        users.create(User.create().telegramId("a"));
        Stream<Consumer<UserMapper>> calls = Stream.of(
                db -> db.findUnique(key),
                db -> db.findUnique(key, User.ID),
                db -> db.findUnique(one, include),
                db -> db.findUnique(one, projection),
                db -> db.findUniqueOrThrow(key, User.ID),
                db -> db.findUniques(Arrays.asList(one, key)),
                db -> db.findFirst(query),
                db -> db.findFirst(query, User.ID),
                db -> db.findMany(query),
                db -> db.findMany(query, User.ID),
                db -> db.findMany(User.all(), include),
                db -> db.findMany(User.all(), projection),
                db -> db.findPage(query),
                db -> db.findPage(query, User.ID),
                db -> db.findPage(User.all().take(1), projection),
                db -> db.findManyAndCount(query),
                db -> db.findManyAndCount(query, User.ID),
                db -> db.findManyAndCount(User.all(), projection),
                db -> db.stream(query).close(),
                db -> db.stream(query, User.ID).close(),
                db -> db.aggregate(query, Aggregate.count()),
                db -> db.aggregate(User.all(), projection),
                db -> db.groupBy(groups, Aggregate.count()),
                db -> db.count(query),
                db -> db.exists(query),
                db -> db.exists(key),
                db -> db.create(create),
                db -> db.create(create, User.ID),
                db -> db.createMany(Arrays.asList(create, create)),
                db -> db.update(key, User.set().tokenBalance(1)),
                db -> db.update(one, update),
                db -> db.update(key, User.set().tokenBalance(1), User.ID),
                db -> db.update(one, update, User.ID),
                db -> db.updateMany(query, User.set().tokenBalance(1)),
                db -> db.updateMany(User.all(), update),
                db -> db.updateManyAndReturn(query, User.set().tokenBalance(1)),
                db -> db.updateManyAndReturn(query, User.set().tokenBalance(1), User.ID),
                db -> db.upsert(key, User.create().telegramId("a"), User.set()),
                db -> db.upsert(one, create, User.set()),
                db -> db.upsert(one, User.create().telegramId("a"), update),
                db -> db.upsert(one, User.create().telegramId("a"), update, User.ID),
                db -> db.upsertMany(Arrays.asList(create, create), List.of(User.TELEGRAM_ID)),
                db -> db.delete(key),
                db -> db.delete(key, User.ID),
                db -> db.delete(key, User.include(User.PAYMENTS)),
                db -> db.deleteMany(query));
        calls.forEach(call -> assertRefused(() -> call.accept(users), "null"));
        assertThat(users.count()).isEqualTo(1);
        assertThat(users.findUniqueOrThrow(one).tokenBalance()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_list_with_a_null_writes_nothing(Way way, DataSource dataSource) throws Exception {
        Database db = way.open(dataSource);
        List<String> tags = Arrays.asList("x", Nulls.string());
        assertRefused(() -> db.user().create(User.create().telegramId("a").tags(tags)), "tags: a list holds no null");
        assertRefused(() -> db.user().updateMany(User.all(), User.set().tags(tags)), "tags: a list holds no null");
        assertThat(db.user().count()).isZero();
        db.user().create(User.create().telegramId("a"));
        Postgres.execute(dataSource, "UPDATE users SET tags = ARRAY['x', NULL]");
        assertThatThrownBy(() -> db.user().findMany(User.all()))
                .isInstanceOf(DataMismatch.class)
                .hasMessage(
                        "RT1011: column \"tags\" holds a list with a null in it; take it out of the row, since lists"
                                + " hold values alone");
    }

    @Test
    void a_relation_is_included_once() {
        assertRefused(
                () -> User.include(User.PAYMENTS.take(1), User.CHANNELS, User.PAYMENTS), "payments is included twice");
        assertRefused(() -> User.include(User.PAYMENTS.count(), User.PAYMENTS.count()), "payments is included twice");
        assertThat(User.include(User.PAYMENTS, User.PAYMENTS.count()).counts()).hasSize(1);
    }

    @Test
    void what_returns_no_rows_locks_none(DataSource dataSource) {
        Database db = Database.of(dataSource);
        db.transaction(tx -> {
            assertRefused(() -> tx.user().count(User.all().forUpdate()), "count of User returns no rows");
            assertRefused(() -> tx.user().exists(User.all().forShare()), "exists of User");
            assertRefused(() -> tx.user().exists(User.byTelegramId("a").forUpdate()), "exists of User");
            assertRefused(() -> tx.user().aggregate(User.all().noWait(), Aggregate.count()), "aggregate of User");
            assertRefused(
                    () -> tx.user()
                            .groupBy(
                                    User.all().forUpdate().groupBy(User.TIER),
                                    select(User.TIER, Aggregate.<User>count())),
                    "groupBy of User");
        });
    }

    @Test
    void a_missing_row_is_named_by_its_relation(DataSource dataSource) {
        Database db = Database.of(dataSource);
        assertThatThrownBy(() -> db.payment()
                        .create(Payment.create()
                                .user(NestedWrite.connect(User.byId(new UUID(0, 1))))
                                .provider("p")
                                .externalId("1")
                                .amount(BigDecimal.ONE)))
                .isInstanceOf(RecordNotFound.class)
                .hasMessage("RT1010: Payment.create: no User to connect was found for the relation `user`");
        assertThat(db.channel().findMany(Channel.all())).isEmpty();
    }
}
