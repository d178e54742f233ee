package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.NestedWrite;
import java.math.BigDecimal;
import java.util.UUID;

/** The way to a new {@link Payment}: each step asks for a field that a row must have. */
public interface PaymentStages {

    /** Asks for {@code userId}. */
    interface NeedsUserId {

        NeedsProvider userId(UUID userId);

        NeedsProvider user(NestedWrite.OneOnCreate<User, UserCreate> user);
    }

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

        PaymentCreate amount(BigDecimal amount);
    }
}
