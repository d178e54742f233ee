package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.CreateInput;
import dev.mvnschema.runtime.Json;
import dev.mvnschema.runtime.NestedWrite;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new {@link TokenOperation}: see {@link TokenOperation#create()}. */
public final class TokenOperationCreate extends CreateInput<TokenOperation>
        implements TokenOperationStages.NeedsUserId,
                TokenOperationStages.NeedsAmount,
                TokenOperationForUser,
                TokenOperationForUser.NeedsAmount {

    TokenOperationCreate() {
        super(TokenOperationTable.TABLE);
    }

    @Override
    public TokenOperationCreate id(long id) {
        put(TokenOperation.ID, id);
        return this;
    }

    @Override
    public TokenOperationCreate userId(UUID userId) {
        put(TokenOperation.USER_ID, userId);
        return this;
    }

    @Override
    public TokenOperationCreate amount(int amount) {
        put(TokenOperation.AMOUNT, amount);
        return this;
    }

    @Override
    public TokenOperationCreate metadata(@Nullable Json metadata) {
        put(TokenOperation.METADATA, metadata);
        return this;
    }

    @Override
    public TokenOperationCreate createdAt(Instant createdAt) {
        put(TokenOperation.CREATED_AT, createdAt);
        return this;
    }

    @Override
    public TokenOperationCreate user(NestedWrite.OneOnCreate<User, UserCreate> user) {
        nest(TokenOperation.USER, user);
        return this;
    }
}
