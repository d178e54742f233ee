package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.CreateInput;
import dev.mvnschema.runtime.Json;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new {@link TokenOperation}: see {@link TokenOperation#create()}. */
public final class TokenOperationCreate extends CreateInput<TokenOperation> {

    TokenOperationCreate() {
        super(TokenOperationTable.TABLE);
    }

    public TokenOperationCreate id(long id) {
        put(TokenOperation.ID, id);
        return this;
    }

    public TokenOperationCreate metadata(@Nullable Json metadata) {
        put(TokenOperation.METADATA, metadata);
        return this;
    }

    public TokenOperationCreate createdAt(Instant createdAt) {
        put(TokenOperation.CREATED_AT, createdAt);
        return this;
    }

    /** Asks for {@code userId}. */
    public static final class NeedsUserId {

        private final TokenOperationCreate input;

        NeedsUserId(TokenOperationCreate input) {
            this.input = input;
        }

        public NeedsAmount userId(UUID userId) {
            input.put(TokenOperation.USER_ID, userId);
            return new NeedsAmount(input);
        }
    }

    /** Asks for {@code amount}. */
    public static final class NeedsAmount {

        private final TokenOperationCreate input;

        NeedsAmount(TokenOperationCreate input) {
            this.input = input;
        }

        public TokenOperationCreate amount(int amount) {
            input.put(TokenOperation.AMOUNT, amount);
            return input;
        }
    }
}
