package dev.mvnschema.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mvnschema.runtime.sample.Account;
import dev.mvnschema.runtime.sample.ChannelSetting;
import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.User;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the database refuses, and how it is said. */
@ExtendWith(Postgres.class)
class ErrorsTest {

    @ParameterizedTest
    @EnumSource
    void constraints_are_named_with_model_and_fields(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        User user = Samples.user(db, "secret");
        UniqueViolation unique = catchThrowableOfType(UniqueViolation.class, () -> Samples.user(db, "secret"));
        assertThat(unique)
                .hasMessage("RT1020: User.create: there is a row with the same unique key of User (telegramId),"
                        + " constraint \"users_telegram_id_key\"");
        assertThat(unique.prismaCode()).isEqualTo("P2002");
        assertThat(unique.fields()).containsExactly("telegramId");

        db.payment().create(Samples.payment(user.id(), "x", "1"));
        assertThat(catchThrowableOfType(
                                UniqueViolation.class, () -> db.payment().create(Samples.payment(user.id(), "x", "2")))
                        .fields())
                .containsExactly("provider", "externalId");

        ForeignKeyViolation missing = catchThrowableOfType(
                ForeignKeyViolation.class, () -> db.payment().create(Samples.payment(new UUID(0, 9), "y", "1")));
        assertThat(missing.fields()).containsExactly("userId");
        assertThat(missing.constraint()).isEqualTo("payments_user_id_fkey");
        ForeignKeyViolation referred =
                catchThrowableOfType(ForeignKeyViolation.class, () -> db.user().delete(User.byId(user.id())));
        assertThat(referred.model()).isEqualTo("payments");
        assertThat(referred.isStillReferredTo()).isTrue();
        assertThat(referred.fields()).isEmpty();
        assertThat(referred)
                .hasMessage("RT1021: User.delete: the row is still referred to, by a foreign key of payments,"
                        + " constraint \"payments_user_id_fkey\"");
        assertThat(missing.isStillReferredTo()).isFalse();
        assertThat(missing)
                .hasMessage("RT1021: Payment.create: the row refers to one that does not exist, by a foreign key of"
                        + " Payment (userId), constraint \"payments_user_id_fkey\"");

        CheckViolation check = catchThrowableOfType(
                CheckViolation.class, () -> db.payment().create(Samples.payment(user.id(), "z", "-1")));
        assertThat(check.constraint()).isEqualTo("payments_amount_check");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_asked_for_wrongly_is_said(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        Samples.user(db, "a");
        assertThatThrownBy(() -> db.user().updateMany(User.all(), User.set().tokenBalance(NumberChange.divide(0))))
                .isInstanceOf(ValueRejected.class)
                .hasMessage("RT1030: User.updateMany: a division by zero");
        assertThatThrownBy(() -> db.user()
                        .upsertMany(
                                List.of(User.create().telegramId("a").tokenBalance(1)), List.of(User.TOKEN_BALANCE)))
                .isInstanceOf(SchemaMismatch.class)
                .hasMessageContaining("the columns of the key are not those of a unique key");
        assertThatThrownBy(() -> db.executeRaw(Sql.of("UPDATE users SET tags = 1")))
                .hasMessageContaining("sql.executeRaw: ");
        Account account = db.account().create(Account.create().owner("a"));
        assertThatThrownBy(() -> db.account()
                        .upsert(
                                Account.byOwner("a", account.version() + 1),
                                Account.create().owner("a"),
                                Account.set().balance(1)))
                .isInstanceOf(VersionConflict.class);
        assertThatThrownBy(() -> db.account()
                        .upsert(
                                Account.byOwner("a", account.version() + 1),
                                Account.create().owner("a"),
                                Account.set().balance(1),
                                Account.BALANCE))
                .isInstanceOf(VersionConflict.class);
        assertThatThrownBy(() -> db.account()
                        .upsert(
                                Account.byOwner("a").and(Account.BALANCE.gt(5)),
                                Account.create().owner("a"),
                                Account.set().balance(1)))
                .isInstanceOf(RecordNotFound.class);
    }

    @Test
    void transactions_name_themselves(DataSource dataSource) {
        Database db = Database.of(dataSource);
        assertThatThrownBy(() -> db.transaction(
                        TransactionOptions.standard().asReadOnly(),
                        tx -> tx.user().deleteMany(User.all())))
                .isInstanceOf(TransactionFailed.class)
                .hasMessage("RT1044: User.deleteMany: the transaction is read-only, and takes no writes");
        assertThatThrownBy(() -> db.transaction(
                        TransactionOptions.standard().setting("nonsense", "1"),
                        tx -> tx.user().count()))
                .isInstanceOf(SchemaMismatch.class)
                .hasMessageStartingWith("RT1031: transaction: something that the statement names does not exist");
    }

    @ParameterizedTest
    @EnumSource
    void no_value_of_a_row_gets_out(Way way, DataSource dataSource) {
        Database db = way.open(dataSource);
        Samples.user(db, "secret-42");
        DatabaseException unique = catchThrowableOfType(DatabaseException.class, () -> Samples.user(db, "secret-42"));
        DatabaseException tooLong = catchThrowableOfType(
                DatabaseException.class,
                () -> db.user().create(User.create().telegramId("1").username("secret-42".repeat(10))));
        DatabaseException json = catchThrowableOfType(
                DatabaseException.class,
                () -> db.channelSetting()
                        .create(ChannelSetting.create().channelId(1).key("k").value(Json.of("secret-42"))));
        assertThat(tooLong).isInstanceOf(ValueRejected.class);
        assertThat(json).isInstanceOf(ValueRejected.class);
        for (DatabaseException error : List.of(unique, tooLong, json)) {
            StringWriter trace = new StringWriter();
            error.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).doesNotContain("secret");
        }
    }

    @ParameterizedTest
    @EnumSource
    void values_are_shown_to_who_asks(Way way, DataSource dataSource) {
        Database silent = way.open(dataSource);
        Database db = silent.listeningTo(new ValuesInErrors());
        Samples.user(db, "secret-42");
        assertThatThrownBy(() -> Samples.user(db, "secret-42"))
                .isInstanceOf(UniqueViolation.class)
                .hasMessageStartingWith("RT1020: User.create: ")
                .hasMessageContaining("; in: INSERT INTO")
                .hasMessageContaining("secret-42");
        assertThat(catchThrowableOfType(DatabaseException.class, () -> Samples.user(silent, "secret-42")))
                .message()
                .doesNotContain("secret", "INSERT");
    }

    @ParameterizedTest
    @EnumSource
    void a_null_where_the_schema_has_none(Way way, DataSource dataSource) throws SQLException {
        Database db = way.open(dataSource);
        Samples.user(db, "1");
        Postgres.execute(dataSource, "ALTER TABLE users ALTER tier DROP NOT NULL, ALTER token_balance DROP NOT NULL");
        try {
            Postgres.execute(dataSource, "UPDATE users SET tier = NULL");
            assertThatThrownBy(() -> db.user().findMany(User.all()))
                    .isInstanceOf(DataMismatch.class)
                    .hasMessageContaining("column \"tier\" is null");
            Postgres.execute(dataSource, "UPDATE users SET tier = 'GIFT', token_balance = NULL");
            assertThatThrownBy(() -> db.user().findMany(User.all()))
                    .isInstanceOf(DataMismatch.class)
                    .hasMessageContaining("column \"token_balance\" is null");
        } finally {
            Postgres.execute(dataSource, "DELETE FROM users");
            Postgres.execute(dataSource, "ALTER TABLE users ALTER tier SET NOT NULL, ALTER token_balance SET NOT NULL");
        }
    }

    @Test
    void schema_and_database_differ(DataSource dataSource) throws SQLException {
        Database db = Database.of(dataSource);
        Postgres.execute(dataSource, "ALTER TABLE payments RENAME TO payments2");
        try {
            assertThatThrownBy(() -> db.payment().count())
                    .isInstanceOf(SchemaMismatch.class)
                    .hasMessageContaining("RT1031: Payment.count")
                    .hasMessageContaining("schema:deploy");
        } finally {
            Postgres.execute(dataSource, "ALTER TABLE payments2 RENAME TO payments");
        }
        Postgres.execute(dataSource, "ALTER TABLE payments RENAME provider TO provider2");
        try {
            assertThatThrownBy(() -> db.payment().findMany(Payment.all())).isInstanceOf(SchemaMismatch.class);
        } finally {
            Postgres.execute(dataSource, "ALTER TABLE payments RENAME provider2 TO provider");
        }
    }

    @Test
    void no_server_and_no_database(DataSource dataSource) throws SQLException {
        try (Database db = Database.connect("postgresql://postgres@localhost:1/shop")) {
            assertThatThrownBy(() -> db.user().count())
                    .isInstanceOf(ConnectionFailed.class)
                    .hasMessageContaining("RT1040");
        }
        String missing = Postgres.url(dataSource, "missing");
        try (Database db = Database.connect(missing)) {
            assertThatThrownBy(() -> db.user().count())
                    .isInstanceOfSatisfying(
                            ConnectionFailed.class,
                            e -> assertThat(e.prismaCode()).isEqualTo("P1003"));
        }
    }
}
