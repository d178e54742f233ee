package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.Loaded;
import dev.mvnschema.runtime.RelationNotLoaded;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Payment} with the relations that the query included; to read another one throws {@link RelationNotLoaded}.
 */
public record PaymentWithRelations(Payment toPayment, Loaded<Payment> loaded) {

    public int id() {
        return toPayment.id();
    }

    public UUID userId() {
        return toPayment.userId();
    }

    public String provider() {
        return toPayment.provider();
    }

    public String externalId() {
        return toPayment.externalId();
    }

    public BigDecimal amount() {
        return toPayment.amount();
    }

    public PaymentStatus status() {
        return toPayment.status();
    }

    public @Nullable Instant paidAt() {
        return toPayment.paidAt();
    }

    public UserWithRelations user() {
        return loaded.one(Payment.USER);
    }
}
