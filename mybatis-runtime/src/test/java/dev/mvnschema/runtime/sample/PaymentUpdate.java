package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.NestedWrite;
import dev.mvnschema.runtime.NumberChange;
import dev.mvnschema.runtime.UpdateInput;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes of a {@link Payment}: see {@link Payment#set()}. */
public final class PaymentUpdate extends UpdateInput<Payment> {

    PaymentUpdate() {
        super(PaymentTable.TABLE);
    }

    public PaymentUpdate id(int id) {
        put(Payment.ID, id);
        return this;
    }

    public PaymentUpdate id(NumberChange.OfInt change) {
        change(Payment.ID, change);
        return this;
    }

    public PaymentUpdate userId(UUID userId) {
        put(Payment.USER_ID, userId);
        return this;
    }

    public PaymentUpdate provider(String provider) {
        put(Payment.PROVIDER, provider);
        return this;
    }

    public PaymentUpdate externalId(String externalId) {
        put(Payment.EXTERNAL_ID, externalId);
        return this;
    }

    public PaymentUpdate amount(BigDecimal amount) {
        put(Payment.AMOUNT, amount);
        return this;
    }

    public PaymentUpdate amount(NumberChange.OfDecimal change) {
        change(Payment.AMOUNT, change);
        return this;
    }

    public PaymentUpdate status(PaymentStatus status) {
        put(Payment.STATUS, status);
        return this;
    }

    public PaymentUpdate paidAt(@Nullable Instant paidAt) {
        put(Payment.PAID_AT, paidAt);
        return this;
    }

    /** Sets {@code paidAt} to null. */
    public PaymentUpdate clearPaidAt() {
        put(Payment.PAID_AT, null);
        return this;
    }

    public PaymentUpdate user(NestedWrite.OneOnUpdate<User, UserCreate> user) {
        nest(Payment.USER, user);
        return this;
    }
}
