package dev.mvnschema.runtime;

import static dev.mvnschema.runtime.NumberChange.increment;
import static dev.mvnschema.runtime.Projection.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.runtime.sample.Account;
import dev.mvnschema.runtime.sample.Channel;
import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.User;
import dev.mvnschema.runtime.sample.UserCreate;
import dev.mvnschema.runtime.sample.UserWithRelations;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What calls give back besides whole records: projections of what was written, and rows without some columns. */
@ExtendWith(Postgres.class)
class ReturnedShapesTest {

    private static final Projection<User, Row2<String, Long>> COUNTED = select(User.TELEGRAM_ID, User.PAYMENTS.count());

    @ParameterizedTest
    @EnumSource
    void writes_return_projections(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        assertThat(db.user().create(User.create().telegramId("a"), User.TELEGRAM_ID))
                .isEqualTo("a");
        assertThat(db.user().update(User.byTelegramId("a"), User.set().tokenBalance(7), User.TOKEN_BALANCE))
                .isEqualTo(7);
        assertThat(db.user()
                        .upsert(
                                User.byTelegramId("a"),
                                User.create().telegramId("a"),
                                User.set().tokenBalance(increment(1)),
                                select(User.TOKEN_BALANCE, User.USERNAME)))
                .hasToString("Row2[first=8, second=null]");
        assertThat(db.user()
                        .createManyAndReturn(
                                List.of(
                                        User.create().telegramId("c"),
                                        User.create().telegramId("b").username("x")),
                                Duplicates.REFUSE,
                                User.TELEGRAM_ID))
                .containsExactly("c", "b");
        assertThat(db.user()
                        .createManyAndReturn(
                                List.of(
                                        User.create().telegramId("c"),
                                        User.create().telegramId("d")),
                                Duplicates.SKIP,
                                User.TELEGRAM_ID))
                .containsExactly("d");
        assertThat(db.user()
                        .updateManyAndReturn(
                                User.where(User.TELEGRAM_ID.gt("b")), User.set().tokenBalance(1), User.TELEGRAM_ID))
                .containsExactlyInAnyOrder("c", "d");
        assertThat(db.user().delete(User.byTelegramId("d"), User.TELEGRAM_ID)).isEqualTo("d");
        assertThatThrownBy(() -> db.user().delete(User.byTelegramId("d"), User.TELEGRAM_ID))
                .isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() ->
                        db.user().update(User.byTelegramId("d"), User.set().tokenBalance(1), User.TELEGRAM_ID))
                .isInstanceOf(RecordNotFound.class);
    }

    @ParameterizedTest
    @EnumSource
    void bulk_upserts_return_shapes(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        db.user().create(User.create().telegramId("a").tokenBalance(1));
        List<UserCreate> rows = List.of(
                User.create().telegramId("a").tokenBalance(5),
                User.create().telegramId("b").tokenBalance(6),
                User.create().telegramId("c").username("x"));
        List<Column<User, ?>> key = List.of(User.TELEGRAM_ID);
        assertThat(db.user().upsertManyAndReturn(rows, key, select(User.TELEGRAM_ID, User.TOKEN_BALANCE)))
                .containsExactlyInAnyOrder(new Row2<>("a", 5), new Row2<>("b", 6), new Row2<>("c", 0));
        assertThat(db.user().upsertManyAndReturn(rows, key, COUNTED))
                .containsExactlyInAnyOrder(new Row2<>("a", 0L), new Row2<>("b", 0L), new Row2<>("c", 0L));
        assertThat(db.user().upsertManyAndReturn(rows, key, User.omit(User.TAGS)))
                .allSatisfy(row -> assertThatThrownBy(() -> row.get(User.TAGS)).isInstanceOf(ValueNotLoaded.class));
        assertThat(db.user().upsertManyAndReturn(rows, key, User.include(User.PAYMENTS)))
                .hasSize(3)
                .allSatisfy(user -> assertThat(user.payments()).isEmpty());
        assertThat(db.user().upsertManyAndReturn(List.of(), key, User.ID)).isEmpty();
        assertThat(db.user().count()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void pages_take_projections(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        for (String id : List.of("a", "b", "c", "d", "e")) {
            db.user().create(User.create().telegramId(id).username(id.compareTo("c") < 0 ? null : id));
        }
        Query<User> query = User.all()
                .orderBy(User.USERNAME.asc().nullsFirst(), User.TELEGRAM_ID.desc())
                .take(2);
        KeysetPage<Row2<String, Long>> first = db.user().findPage(query, COUNTED);
        assertThat(first.items()).containsExactly(new Row2<>("b", 0L), new Row2<>("a", 0L));
        KeysetPage<Row2<String, Long>> second = db.user().findPage(query.page(first.next()), COUNTED);
        assertThat(second.items()).containsExactly(new Row2<>("c", 0L), new Row2<>("d", 0L));
        assertThat(db.user().findPage(query.page(second.previous()), COUNTED)).isEqualTo(first);
        // the same token for rows and for what becomes of them
        assertThat(db.user().findPage(query).next()).isEqualTo(first.next());
        KeysetPage<String> names = db.user().findPage(query, User.USERNAME);
        assertThat(names.items()).containsExactly(null, null);
        assertThat(db.user().findPage(query.page(names.next()), User.USERNAME).items())
                .containsExactly("c", "d");
        assertThat(db.user()
                        .findPage(query, User.PAYMENTS.select(Payment.AMOUNT))
                        .items())
                .containsExactly(List.of(), List.of());

        OffsetPage<Row2<String, Long>> page = db.user().findManyAndCount(query.skip(2), COUNTED);
        assertThat(page).isEqualTo(new OffsetPage<>(second.items(), 5));
        assertThat(db.user().findManyAndCount(query, User.USERNAME).items()).containsExactly(null, null);
        assertThat(db.user().findManyAndCount(query.skip(9), COUNTED)).isEqualTo(new OffsetPage<>(List.of(), 5));
        assertThat(db.user().findManyAndCount(query.take(-2), User.TELEGRAM_ID).items())
                .containsExactly("d", "e");
    }

    @ParameterizedTest
    @EnumSource
    void one_value_may_be_null(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        db.user().create(User.create().telegramId("a"));
        assertThat(db.user().findUnique(User.byTelegramId("a"), User.USERNAME)).isEmpty();
        assertThat(db.user().findFirst(User.all(), User.USERNAME)).isEmpty();
        assertThat(db.user().findUniqueOrThrow(User.byTelegramId("a"), User.USERNAME))
                .isNull();
        assertThat(db.user()
                        .findUniques(
                                List.of(User.byTelegramId("z"), User.byTelegramId("a")), User.include(User.PAYMENTS)))
                .satisfiesExactly(
                        none -> assertThat(none).isEmpty(),
                        some -> assertThat(some.orElseThrow().payments()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void related_rows_are_those_after_the_write(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        Row2<String, Long> created = db.user()
                .create(
                        User.create()
                                .telegramId("a")
                                .payments(NestedWrite.create(
                                        Payment.createForUser()
                                                .provider("p")
                                                .externalId("1")
                                                .amount(BigDecimal.ONE),
                                        Payment.createForUser()
                                                .provider("p")
                                                .externalId("2")
                                                .amount(BigDecimal.TEN))),
                        COUNTED);
        assertThat(created).isEqualTo(new Row2<>("a", 2L));
        assertThat(db.user().update(User.byTelegramId("a"), User.set().tokenBalance(1), COUNTED))
                .isEqualTo(new Row2<>("a", 2L));
        // a row that becomes its own related row: the statement itself does not see that yet
        User own = db.user().findUniqueOrThrow(User.byTelegramId("a"));
        assertThat(db.user().update(User.byTelegramId("a"), User.set().invitedById(own.id()), User.INVITED.count()))
                .isEqualTo(1);
        assertThat(db.user()
                        .updateManyAndReturn(
                                User.all(),
                                User.set().clearInvitedById(),
                                select(User.INVITED.count(), User.TOKEN_BALANCE)))
                .containsExactly(new Row2<>(0L, 1));
        assertThat(db.user()
                        .updateManyAndReturn(
                                User.all(),
                                User.set().tokenBalance(2),
                                User.PAYMENTS.select(Payment.AMOUNT).orderBy(Payment.AMOUNT.asc())))
                .hasSize(1)
                .first()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(BigDecimal.class))
                .hasSize(2);
        List<UserWithRelations> changed =
                db.user().updateManyAndReturn(User.all(), User.set().tokenBalance(3), User.include(User.PAYMENTS));
        assertThat(changed.get(0).payments()).hasSize(2);
        assertThat(changed.get(0).tokenBalance()).isEqualTo(3);

        List<UserWithRelations> more = db.user()
                .createManyAndReturn(
                        List.of(User.create().telegramId("b").invitedById(own.id())),
                        Duplicates.REFUSE,
                        User.include(User.INVITED_BY));
        assertThat(more.get(0).invitedBy()).isNotNull();

        db.channel().create(Channel.create().name("news"));
        assertThat(db.payment()
                        .delete(
                                Payment.byProviderAndExternalId("p", "1"),
                                select(Payment.EXTERNAL_ID, Payment.USER.select(User.TELEGRAM_ID))))
                .isEqualTo(new Row2<>("1", "a"));
        assertThat(db.payment().count()).isEqualTo(1);
    }

    @Test
    void versions_are_told_from_missing_rows(DataSource dataSource) {
        Database db = Database.of(dataSource);
        Account account = db.account().create(Account.create().owner("a"));
        assertThatThrownBy(() -> db.account()
                        .update(Account.byId(account.id(), 9), Account.set().balance(1), Account.BALANCE))
                .isInstanceOf(VersionConflict.class);
        assertThat(db.account()
                        .update(Account.byId(account.id(), 1), Account.set().balance(1), Account.VERSION))
                .isEqualTo(2);
    }

    @Test
    void flat_projections_cost_one_statement(DataSource dataSource) throws Exception {
        Wire wire = Wire.tap();
        Database db = Database.of(new OneConnection(wire.counted(dataSource).getConnection()));
        for (int i = 0; i < 2; i++) {
            String id = "u" + i;
            assertThat(wire.of(() -> db.user().create(User.create().telegramId(id), User.ID)))
                    .isEqualTo(new Wire.Cost(1, 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void omit_leaves_columns_out(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        PartialRow<User> created = db.user()
                .create(
                        User.create().telegramId("a").username("alice").tags(List.of("x")),
                        User.omit(User.TAGS, User.UPDATED_AT));
        assertThat(created.get(User.USERNAME)).isEqualTo("alice");
        assertThat(created.get(User.TOKEN_BALANCE)).isZero();
        assertThatThrownBy(() -> created.get(User.TAGS))
                .isInstanceOf(ValueNotLoaded.class)
                .hasMessage("RT1003: User.tags was left out; take it from User.omit(…) of the query");

        List<String> sql = new java.util.ArrayList<>();
        Database heard = db.listeningTo(event -> sql.add(event.sql()));
        List<PartialRow<User>> rows = heard.user().findMany(User.all(), User.omit(User.TAGS, User.UPDATED_AT));
        assertThat(rows).containsExactly(created).hasSameHashCodeAs(List.of(created));
        assertThat(rows.get(0)).hasToString(created.toString()).asString().contains("username=alice");
        assertThat(sql).singleElement().asString().doesNotContain("tags", "updated_at");

        PartialRow<User> counted = db.user()
                .findUniqueOrThrow(
                        User.byTelegramId("a"), User.omit(User.TAGS).and(User.PAYMENTS.count(), User.INVITED.count()));
        assertThat(counted.get(User.PAYMENTS.count())).isZero();
        assertThatThrownBy(() -> counted.get(User.PAYMENTS.count(Payment.AMOUNT.gt(1))))
                .isInstanceOf(ValueNotLoaded.class)
                .hasMessageContaining("User.payments.count was not read");
        db.payment().create(Samples.payment(created.get(User.ID), "p", "1"));
        PartialRow<User> nested = db.user()
                .findFirstOrThrow(
                        User.all(), User.omit(User.TAGS).and(User.PAYMENTS.select(Payment.omit(Payment.AMOUNT))));
        assertThat(nested.get(User.PAYMENTS.select(Payment.omit(Payment.AMOUNT))))
                .singleElement()
                .satisfies(payment -> assertThat(payment.get(Payment.PROVIDER)).isEqualTo("stripe"));
        if (way != Way.SESSION) {
            try (Stream<PartialRow<User>> stream = db.user().stream(User.all(), User.omit(User.TAGS))) {
                assertThat(stream.map(row -> row.get(User.TELEGRAM_ID))).containsExactly("a");
            }
        }
    }

    @Test
    void nothing_to_omit_is_an_error(DataSource dataSource) {
        assertThatThrownBy(() -> User.omit(Nulls.column())).isInstanceOf(InvalidQuery.class);
        Database db = Database.of(dataSource);
        Omission<Channel> all = Channel.omit(Channel.ID, Channel.NAME);
        assertThatThrownBy(() -> db.channel().findMany(Channel.all(), all)).isInstanceOf(InvalidQuery.class);
    }
}
