package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.Json;
import dev.mvnschema.runtime.Loaded;
import dev.mvnschema.runtime.RelationNotLoaded;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A {@link TokenOperation} with the relations that the query included; to read another one throws {@link RelationNotLoaded}.
 */
public record TokenOperationWithRelations(TokenOperation toTokenOperation, Loaded<TokenOperation> loaded) {

    public long id() {
        return toTokenOperation.id();
    }

    public UUID userId() {
        return toTokenOperation.userId();
    }

    public int amount() {
        return toTokenOperation.amount();
    }

    public @Nullable Json metadata() {
        return toTokenOperation.metadata();
    }

    public Instant createdAt() {
        return toTokenOperation.createdAt();
    }

    public UserWithRelations user() {
        return loaded.one(TokenOperation.USER);
    }
}
