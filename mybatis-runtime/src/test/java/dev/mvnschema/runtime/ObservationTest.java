package dev.mvnschema.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a listener hears, and reads that are asked together. */
@ExtendWith(Postgres.class)
class ObservationTest {

    @ParameterizedTest
    @EnumSource
    void a_listener_hears_of_every_statement(Way way, DataSource dataSource) {
        List<QueryEvent> heard = new ArrayList<>();
        Database silent = way.open(dataSource);
        Database db = silent.listeningTo(heard::add);
        User user = Samples.user(db, "secret");
        db.user().findMany(User.where(User.TELEGRAM_ID.eq("secret")), User.include(User.PAYMENTS));
        if (way == Way.SESSION) {
            // which commits by itself, and so cannot stream
            assertThat(db.user().findMany(User.all())).hasSize(1);
        } else {
            try (Stream<User> users = db.user().stream(User.all())) {
                assertThat(users).hasSize(1);
            }
        }
        assertThatThrownBy(() -> Samples.user(db, "secret")).isInstanceOf(UniqueViolation.class);
        silent.user().count();
        assertThat(heard)
                .extracting(QueryEvent::operation)
                .startsWith("User.create", "User.findMany", "Payment.findMany")
                .endsWith("User.create");
        assertThat(heard).hasSize(5).allSatisfy(event -> {
            assertThat(event.duration()).isPositive();
            assertThat(event.toString()).doesNotContain("secret");
        });
        assertThat(heard.get(0).rows()).isEqualTo(1);
        assertThat(heard.get(1).parameters()).containsExactly("secret");
        assertThat(heard.get(2).rows()).isZero();
        assertThat(heard.get(3).rows()).isEqualTo(1);
        assertThat(heard.get(4).error()).isInstanceOf(UniqueViolation.class);
        assertThat(user.telegramId()).isEqualTo("secret");
    }

    @Test
    void a_log_takes_slow_and_failed_statements(DataSource dataSource) {
        Database db = Database.of(dataSource)
                .listeningTo(QueryLog.all().withParameters().and(QueryLog.slowerThan(Duration.ofNanos(1))));
        Samples.user(db, "1");
        assertThat(db.user().count()).isEqualTo(1);
    }

    @Test
    void reads_that_are_asked_together_cost_one_round_trip(DataSource dataSource) throws Exception {
        Wire wire = Wire.tap();
        Database db = Database.of(new OneConnection(wire.counted(dataSource).getConnection()));
        List<User> users = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            users.add(Samples.user(db, "u" + i));
        }
        db.payment().create(Samples.payment(users.get(3).id(), "p", "1"));
        for (int i = 0; i < 2; i++) {
            Batch<Database> batch = db.batch();
            List<Pending<Optional<User>>> finds = users.stream()
                    .map(user -> batch.add(b -> b.user().findUnique(User.byId(user.id()))))
                    .toList();
            assertThat(wire.of(batch::run)).isEqualTo(new Wire.Cost(10, 1));
            for (int k = 0; k < 10; k++) {
                assertThat(finds.get(k).get()).contains(users.get(k));
            }
        }
        Batch<Database> mixed = db.batch();
        Pending<Long> count = mixed.add(b -> b.user().count());
        Pending<List<Payment>> payments =
                mixed.add(b -> b.payment().findMany(Payment.where(Payment.PROVIDER.eq("stripe"))));
        Pending<Integer> included = mixed.add(b -> b.user()
                .findUniqueOrThrow(User.byTelegramId("u3"), User.include(User.PAYMENTS))
                .payments()
                .size());
        Pending<User> missing = mixed.add(b -> b.user().findUniqueOrThrow(User.byTelegramId("nobody")));
        assertThat(wire.of(() -> assertThat(count.get()).isEqualTo(10)).roundTrips())
                .isEqualTo(2);
        assertThat(payments.get()).hasSize(1);
        assertThat(included.get()).isEqualTo(1);
        assertThatThrownBy(missing::get).isInstanceOf(RecordNotFound.class);
        Pending<User> write = mixed.add(b -> Samples.user(b, "x"));
        assertThatThrownBy(write::get).isInstanceOf(InvalidQuery.class);
    }
}
