package dev.mvnschema.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.SubscriptionTier;
import dev.mvnschema.runtime.sample.User;
import dev.mvnschema.runtime.sample.UserCreate;
import dev.mvnschema.runtime.sample.UserUpdate;
import dev.mvnschema.runtime.sample.UserWithRelations;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every part of a call has a type that can be named: a constant, a parameter, a return value. */
@ExtendWith(Postgres.class)
class NamedShapesTest {

    private static final Query<User> NEWEST =
            User.all().orderBy(User.CREATED_AT.desc()).take(20);
    private static final Include<User> WITH_PAYMENTS = User.include(User.PAYMENTS);
    private static final List<Column<User, ?>> SHOWN = List.of(User.TELEGRAM_ID, User.TIER);

    private static Predicate<User> of(SubscriptionTier tier) {
        return User.TIER.eq(tier);
    }

    private static UserCreate gift(String telegramId) {
        return User.create().telegramId(telegramId);
    }

    private static UserUpdate promoted(SubscriptionTier tier) {
        return User.set().tier(tier);
    }

    private static Unique<User> key(String telegramId) {
        return User.byTelegramId(telegramId);
    }

    private static int payments(UserWithRelations user) {
        return user.payments().size();
    }

    @Test
    void parts_of_calls_are_values(DataSource dataSource) {
        Database db = Database.of(dataSource);
        User created = db.user().create(gift("42"));
        db.user().update(key("42"), promoted(SubscriptionTier.PROFESSIONAL));

        List<UserWithRelations> found =
                db.user().findMany(NEWEST.where(of(SubscriptionTier.PROFESSIONAL)), WITH_PAYMENTS);

        assertThat(found).singleElement().satisfies(user -> {
            assertThat(user.id()).isEqualTo(created.id());
            assertThat(payments(user)).isZero();
        });
        assertThat(SHOWN).extracting(Column::field).containsExactly("telegramId", "tier");
        assertThat(Stream.of(Payment.STATUS).map(Column::field)).containsExactly("status");
    }
}
