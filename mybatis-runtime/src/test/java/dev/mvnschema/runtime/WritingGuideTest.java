package dev.mvnschema.runtime;

import static dev.mvnschema.runtime.NestedWrite.*;
import static dev.mvnschema.runtime.NumberChange.increment;
import static dev.mvnschema.runtime.sample.PaymentStatus.FAILED;
import static dev.mvnschema.runtime.sample.PaymentStatus.PENDING;
import static dev.mvnschema.runtime.sample.SubscriptionTier.GIFT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.runtime.sample.Account;
import dev.mvnschema.runtime.sample.Channel;
import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.Profile;
import dev.mvnschema.runtime.sample.SubscriptionTier;
import dev.mvnschema.runtime.sample.User;
import dev.mvnschema.runtime.sample.UserWithRelations;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Java of docs/client-writes.md: all of it stands here, and runs. */
@ExtendWith(Postgres.class)
@SuppressWarnings("BadImport") // as a person writes it
class WritingGuideTest {

    interface Metrics {
        void record(String operation, Duration duration);
    }

    @Test
    void related_rows(DataSource dataSource) throws SQLException {
        List<QueryEvent> heard = new ArrayList<>();
        Database silent = Database.of(dataSource);
        Database db = silent.listeningTo(heard::add);
        Samples.user(silent, "boss");
        BigDecimal ten = BigDecimal.TEN;

        db.user()
                .create(User.create()
                        .telegramId("alice")
                        .invitedBy(connect(User.byTelegramId("boss")))
                        .profile(create(Profile.createForUser().bio("hello")))
                        .payments(create(
                                Payment.createForUser()
                                        .provider("stripe")
                                        .externalId("a")
                                        .amount(ten),
                                Payment.createForUser()
                                        .provider("stripe")
                                        .externalId("b")
                                        .amount(ten)))
                        .channels(connectOrCreate(
                                Channel.byName("news"), Channel.create().name("news"))));

        assertThat(heard).hasSize(7);
        UserWithRelations alice = alice(silent);
        assertThat(alice.payments()).hasSize(2);
        silent.channel().create(Channel.create().name("sport"));
        int first = alice.payments().get(0).id();
        Postgres.execute(dataSource, "UPDATE payments SET id = 7 WHERE id = " + first);

        db.user()
                .update(
                        User.byTelegramId("alice"),
                        User.set()
                                .payments(update(Payment.byId(7), Payment.set().status(FAILED)))
                                .payments(deleteMany(Payment.where(Payment.STATUS.eq(PENDING))))
                                .channels(set(Channel.byName("sport"))));

        assertThat(alice(silent).payments()).singleElement().matches(payment -> payment.id() == 7);
        assertThat(alice(silent).channels())
                .singleElement()
                .matches(channel -> channel.name().equals("sport"));
    }

    @Test
    void what_writes_return(DataSource dataSource) {
        Database db = Database.of(dataSource);

        UserWithRelations user = db.user().create(User.create().telegramId("42"), User.include(User.PAYMENTS));
        UUID id = db.user().create(User.create().telegramId("43"), User.ID);
        int balance = db.user().update(User.byId(id), User.set().tokenBalance(increment(5)), User.TOKEN_BALANCE);
        List<PartialRow<User>> changed =
                db.user().updateManyAndReturn(User.all(), User.set().tokenBalance(0), User.omit(User.TAGS));

        assertThat(user.payments()).isEmpty();
        assertThat(balance).isEqualTo(5);
        assertThat(changed).hasSize(2);
    }

    private static UserWithRelations alice(Database db) {
        return db.user().findUniqueOrThrow(User.byTelegramId("alice"), User.include(User.PAYMENTS, User.CHANNELS));
    }

    @Test
    void versions(DataSource dataSource) {
        Database db = Database.of(dataSource);
        db.account().create(Account.create().owner("a"));

        Account seen = db.account().findUniqueOrThrow(Account.byOwner("a"));
        db.account()
                .update(Account.byId(seen.id(), seen.version()), Account.set().balance(5));

        assertThatThrownBy(() -> db.account()
                        .update(
                                Account.byId(seen.id(), seen.version()),
                                Account.set().balance(6)))
                .isInstanceOf(VersionConflict.class);
    }

    @Test
    void transactions(DataSource dataSource) {
        Database db = Database.of(dataSource);
        String tenant = "acme";
        Samples.user(db, "41");

        db.transaction(tx -> tx.user().deleteMany(User.where(User.TIER.eq(GIFT))));
        long n = db.inTransaction(tx -> tx.user().count());

        assertThat(n).isZero();
        db.user().create(User.create().telegramId("42").tier(SubscriptionTier.BUSINESS));

        db.transaction(
                TransactionOptions.serializable()
                        .retry(5)
                        .timeout(Duration.ofSeconds(5))
                        .setting("app.tenant_id", tenant),
                tx -> tx.user().update(User.byTelegramId("42"), User.set().tokenBalance(increment(5))));

        assertThat(db.user().findUniqueOrThrow(User.byTelegramId("42")).tokenBalance())
                .isEqualTo(5);
    }

    @Test
    void reads_that_are_asked_together(DataSource dataSource) {
        Database db = Database.of(dataSource);

        Batch<Database> batch = db.batch();
        Pending<Optional<User>> alice = batch.add(b -> b.user().findUnique(User.byTelegramId("42")));
        Pending<Long> payments = batch.add(b -> b.payment().count());
        alice.get();

        assertThat(payments.get()).isZero();
    }

    @Test
    void errors_and_listeners(DataSource dataSource) {
        Database db = Database.of(dataSource);
        List<String> recorded = new ArrayList<>();
        Metrics metrics = (operation, duration) -> recorded.add(operation);

        Database talkative = db.listeningTo(new ValuesInErrors());

        Samples.user(db, "42");
        assertThatThrownBy(() -> Samples.user(talkative, "42")).hasMessageContaining("42");

        Database observed = db.listeningTo(QueryLog.slowerThan(Duration.ofMillis(200)));
        Database counted = db.listeningTo(event -> metrics.record(event.operation(), event.duration()));

        assertThat(observed.user().count() + counted.user().count()).isEqualTo(2);
        assertThat(recorded).containsExactly("User.count");
    }

    @Test
    void the_guide_shows_what_runs_here() throws IOException {
        GuideBlocks.assertShown("docs/client-writes.md", WritingGuideTest.class);
    }
}
