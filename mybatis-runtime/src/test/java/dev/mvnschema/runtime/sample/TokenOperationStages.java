package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.NestedWrite;
import java.util.UUID;

/** The way to a new {@link TokenOperation}: each step asks for a field that a row must have. */
public interface TokenOperationStages {

    /** Asks for {@code userId}. */
    interface NeedsUserId {

        NeedsAmount userId(UUID userId);

        NeedsAmount user(NestedWrite.OneOnCreate<User, UserCreate> user);
    }

    /** Asks for {@code amount}. */
    interface NeedsAmount {

        TokenOperationCreate amount(int amount);
    }
}
