package dev.mvnschema.example.service;

import dev.mvnschema.example.database.PaymentStatus;
import dev.mvnschema.example.database.PaymentWithRelations;
import dev.mvnschema.example.database.SubscriptionHistoryWithRelations;
import dev.mvnschema.example.database.SubscriptionTier;
import dev.mvnschema.example.database.UserWithRelations;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user as clients see it. */
record UserView(
        String telegramId,
        @Nullable String username,
        SubscriptionTier tier,
        int tokenBalance,
        List<Paid> payments,
        List<Period> subscriptions) {

    static UserView of(UserWithRelations user) {
        return new UserView(
                user.telegramId(),
                user.username(),
                user.tier(),
                user.tokenBalance(),
                user.payments().stream().map(Paid::of).toList(),
                user.subscriptionHistory().stream().map(Period::of).toList());
    }

    /** A payment. */
    record Paid(BigDecimal amount, String currency, PaymentStatus status, Instant createdAt) {

        static Paid of(PaymentWithRelations row) {
            return new Paid(row.amount(), row.currency(), row.status(), row.createdAt());
        }
    }

    /** A period of a subscription; one without {@code expiresAt} has no end. */
    record Period(
            SubscriptionTier tier,
            Instant startsAt,
            @Nullable Instant expiresAt) {

        static Period of(SubscriptionHistoryWithRelations row) {
            return new Period(row.tier(), row.startsAt(), row.expiresAt());
        }
    }
}
