package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.CreateInput;
import dev.mvnschema.runtime.NestedWrite;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new {@link Payment}: see {@link Payment#create()}. */
public final class PaymentCreate extends CreateInput<Payment>
        implements PaymentStages.NeedsUserId,
                PaymentStages.NeedsProvider,
                PaymentStages.NeedsExternalId,
                PaymentStages.NeedsAmount,
                PaymentForUser,
                PaymentForUser.NeedsProvider,
                PaymentForUser.NeedsExternalId,
                PaymentForUser.NeedsAmount {

    PaymentCreate() {
        super(PaymentTable.TABLE);
    }

    @Override
    public PaymentCreate id(int id) {
        put(Payment.ID, id);
        return this;
    }

    @Override
    public PaymentCreate userId(UUID userId) {
        put(Payment.USER_ID, userId);
        return this;
    }

    @Override
    public PaymentCreate provider(String provider) {
        put(Payment.PROVIDER, provider);
        return this;
    }

    @Override
    public PaymentCreate externalId(String externalId) {
        put(Payment.EXTERNAL_ID, externalId);
        return this;
    }

    @Override
    public PaymentCreate amount(BigDecimal amount) {
        put(Payment.AMOUNT, amount);
        return this;
    }

    @Override
    public PaymentCreate status(PaymentStatus status) {
        put(Payment.STATUS, status);
        return this;
    }

    @Override
    public PaymentCreate paidAt(@Nullable Instant paidAt) {
        put(Payment.PAID_AT, paidAt);
        return this;
    }

    @Override
    public PaymentCreate user(NestedWrite.OneOnCreate<User, UserCreate> user) {
        nest(Payment.USER, user);
        return this;
    }
}
