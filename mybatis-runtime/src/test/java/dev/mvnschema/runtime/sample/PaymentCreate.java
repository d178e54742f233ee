package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.CreateInput;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new {@link Payment}: see {@link Payment#create()}. */
public final class PaymentCreate extends CreateInput<Payment> {

    PaymentCreate() {
        super(PaymentTable.TABLE);
    }

    public PaymentCreate id(int id) {
        put(Payment.ID, id);
        return this;
    }

    public PaymentCreate status(PaymentStatus status) {
        put(Payment.STATUS, status);
        return this;
    }

    public PaymentCreate paidAt(@Nullable Instant paidAt) {
        put(Payment.PAID_AT, paidAt);
        return this;
    }

    /** Asks for {@code userId}. */
    public static final class NeedsUserId {

        private final PaymentCreate input;

        NeedsUserId(PaymentCreate input) {
            this.input = input;
        }

        public NeedsProvider userId(UUID userId) {
            input.put(Payment.USER_ID, userId);
            return new NeedsProvider(input);
        }
    }

    /** Asks for {@code provider}. */
    public static final class NeedsProvider {

        private final PaymentCreate input;

        NeedsProvider(PaymentCreate input) {
            this.input = input;
        }

        public NeedsExternalId provider(String provider) {
            input.put(Payment.PROVIDER, provider);
            return new NeedsExternalId(input);
        }
    }

    /** Asks for {@code externalId}. */
    public static final class NeedsExternalId {

        private final PaymentCreate input;

        NeedsExternalId(PaymentCreate input) {
            this.input = input;
        }

        public NeedsAmount externalId(String externalId) {
            input.put(Payment.EXTERNAL_ID, externalId);
            return new NeedsAmount(input);
        }
    }

    /** Asks for {@code amount}. */
    public static final class NeedsAmount {

        private final PaymentCreate input;

        NeedsAmount(PaymentCreate input) {
            this.input = input;
        }

        public PaymentCreate amount(BigDecimal amount) {
            input.put(Payment.AMOUNT, amount);
            return input;
        }
    }
}
