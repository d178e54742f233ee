package dev.mvnschema.runtime;

import static dev.mvnschema.runtime.NumberChange.increment;
import static dev.mvnschema.runtime.sample.PaymentStatus.SUCCEEDED;
import static dev.mvnschema.runtime.sample.SubscriptionTier.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.SubscriptionTier;
import dev.mvnschema.runtime.sample.TokenOperation;
import dev.mvnschema.runtime.sample.User;
import dev.mvnschema.runtime.sample.UserWithRelations;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a user's Java looks like, as the design has it. */
@ExtendWith(Postgres.class)
class DesignTest {

    @Test
    void usage(DataSource dataSource) {
        Database db = Database.of(dataSource);

        User alice = db.user().create(User.create().telegramId("42").username("alice"));

        List<User> pros = db.user()
                .findMany(User.where(User.TIER.eq(PROFESSIONAL), User.TOKEN_BALANCE.gt(10))
                        .orderBy(User.CREATED_AT.desc())
                        .take(20));

        db.tokenOperation().create(TokenOperation.create().userId(alice.id()).amount(-3));
        db.payment()
                .create(Payment.create()
                        .userId(alice.id())
                        .provider("stripe")
                        .externalId("pi_1")
                        .amount(new BigDecimal("9.90"))
                        .status(SUCCEEDED));
        Optional<UserWithRelations> full = db.user()
                .findUnique(
                        User.byTelegramId("42"),
                        User.include(
                                User.TOKEN_OPERATIONS
                                        .where(TokenOperation.AMOUNT.lt(0))
                                        .take(5),
                                User.PAYMENTS));

        User richer = db.user().update(User.byId(alice.id()), User.set().tokenBalance(increment(5)));
        List<User> payers = db.user().findMany(User.where(User.PAYMENTS.some(Payment.STATUS.eq(SUCCEEDED))));
        db.transaction(tx -> {
            tx.user().update(User.byId(alice.id()), User.set().tier(SubscriptionTier.BUSINESS));
        });
        long count = db.inTransaction(tx -> tx.user().count());

        assertThat(alice.username()).isEqualTo("alice");
        assertThat(alice.tier()).isEqualTo(SubscriptionTier.GIFT);
        assertThat(pros).isEmpty();
        assertThat(full.orElseThrow().tokenOperations()).hasSize(1);
        assertThat(full.orElseThrow().payments().get(0).amount()).isEqualByComparingTo("9.9");
        assertThat(richer.tokenBalance()).isEqualTo(5);
        assertThat(payers).containsExactly(richer);
        assertThat(count).isEqualTo(1);
    }
}
