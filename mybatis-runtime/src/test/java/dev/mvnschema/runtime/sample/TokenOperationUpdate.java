package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.Json;
import dev.mvnschema.runtime.NestedWrite;
import dev.mvnschema.runtime.NumberChange;
import dev.mvnschema.runtime.UpdateInput;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes of a {@link TokenOperation}: see {@link TokenOperation#set()}. */
public final class TokenOperationUpdate extends UpdateInput<TokenOperation> {

    TokenOperationUpdate() {
        super(TokenOperationTable.TABLE);
    }

    public TokenOperationUpdate id(long id) {
        put(TokenOperation.ID, id);
        return this;
    }

    public TokenOperationUpdate id(NumberChange.OfLong change) {
        change(TokenOperation.ID, change);
        return this;
    }

    public TokenOperationUpdate userId(UUID userId) {
        put(TokenOperation.USER_ID, userId);
        return this;
    }

    public TokenOperationUpdate amount(int amount) {
        put(TokenOperation.AMOUNT, amount);
        return this;
    }

    public TokenOperationUpdate amount(NumberChange.OfInt change) {
        change(TokenOperation.AMOUNT, change);
        return this;
    }

    public TokenOperationUpdate metadata(@Nullable Json metadata) {
        put(TokenOperation.METADATA, metadata);
        return this;
    }

    /** Sets {@code metadata} to null. */
    public TokenOperationUpdate clearMetadata() {
        put(TokenOperation.METADATA, null);
        return this;
    }

    public TokenOperationUpdate createdAt(Instant createdAt) {
        put(TokenOperation.CREATED_AT, createdAt);
        return this;
    }

    public TokenOperationUpdate user(NestedWrite.OneOnUpdate<User, UserCreate> user) {
        nest(TokenOperation.USER, user);
        return this;
    }
}
