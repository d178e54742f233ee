package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.NewRow;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A new {@link Payment} within a write of the row that is its {@code user}: see {@link Payment#createForUser()}. */
public interface PaymentForUser extends NewRow<Payment> {

    PaymentForUser id(int id);

    PaymentForUser status(PaymentStatus status);

    PaymentForUser paidAt(@Nullable Instant paidAt);

    /** Asks for {@code provider}. */
    interface NeedsProvider {

        NeedsExternalId provider(String provider);
    }

    /** Asks for {@code externalId}. */
    interface NeedsExternalId {

        NeedsAmount externalId(String externalId);
    }

    /** Asks for {@code amount}. */
    interface NeedsAmount {

        PaymentForUser amount(BigDecimal amount);
    }
}
