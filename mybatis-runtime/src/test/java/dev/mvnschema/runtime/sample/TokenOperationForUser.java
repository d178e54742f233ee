package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.Json;
import dev.mvnschema.runtime.NewRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A new {@link TokenOperation} within a write of the row that is its {@code user}: see {@link TokenOperation#createForUser()}.
 */
public interface TokenOperationForUser extends NewRow<TokenOperation> {

    TokenOperationForUser id(long id);

    TokenOperationForUser metadata(@Nullable Json metadata);

    TokenOperationForUser createdAt(Instant createdAt);

    /** Asks for {@code amount}. */
    interface NeedsAmount {

        TokenOperationForUser amount(int amount);
    }
}
