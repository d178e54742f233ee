package dev.mvnschema.runtime;

import static dev.mvnschema.runtime.NumberChange.increment;
import static dev.mvnschema.runtime.sample.PaymentStatus.SUCCEEDED;
import static dev.mvnschema.runtime.sample.SubscriptionTier.PROFESSIONAL;

import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.TokenOperation;
import dev.mvnschema.runtime.sample.User;
import dev.mvnschema.runtime.sample.UserWithRelations;
import java.util.List;
import java.util.Optional;

/** What a user's Java looks like: the page {@code docs/generated-code.md} shows it. */
class DesignTest {

    @SuppressWarnings("UnusedVariable")
    static void usage(Database db) {
        User alice = db.user().create(User.create().telegramId("42").username("alice"));

        List<User> pros = db.user()
                .findMany(User.where(User.TIER.eq(PROFESSIONAL), User.TOKEN_BALANCE.gt(10))
                        .orderBy(User.CREATED_AT.desc())
                        .take(20));

        Optional<UserWithRelations> full = db.user()
                .findUnique(
                        User.byTelegramId("123456789"),
                        User.include(
                                User.TOKEN_OPERATIONS
                                        .where(TokenOperation.AMOUNT.lt(0))
                                        .take(5),
                                User.PAYMENTS));

        db.user().update(User.byId(alice.id()), User.set().tokenBalance(increment(5)));
        db.user().findMany(User.where(User.PAYMENTS.some(Payment.STATUS.eq(SUCCEEDED))));
        db.transaction(tx -> {
            tx.user().delete(User.byId(alice.id()));
        });
        long count = db.inTransaction(tx -> tx.user().count());
    }
}
