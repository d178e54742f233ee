package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.Loaded;
import dev.mvnschema.runtime.RelationNotLoaded;
import dev.mvnschema.runtime.ToMany;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A {@link User} with the relations that the query included; to read another one throws {@link RelationNotLoaded}. */
public record UserWithRelations(User toUser, Loaded<User> loaded) {

    public UUID id() {
        return toUser.id();
    }

    /** Telegram's own id. */
    public String telegramId() {
        return toUser.telegramId();
    }

    public @Nullable String username() {
        return toUser.username();
    }

    public SubscriptionTier tier() {
        return toUser.tier();
    }

    public int tokenBalance() {
        return toUser.tokenBalance();
    }

    public List<String> tags() {
        return toUser.tags();
    }

    public @Nullable UUID invitedById() {
        return toUser.invitedById();
    }

    public Instant createdAt() {
        return toUser.createdAt();
    }

    public Instant updatedAt() {
        return toUser.updatedAt();
    }

    public @Nullable UserWithRelations invitedBy() {
        return loaded.oneOrNull(User.INVITED_BY);
    }

    public List<UserWithRelations> invited() {
        return loaded.many(User.INVITED);
    }

    public @Nullable ProfileWithRelations profile() {
        return loaded.oneOrNull(User.PROFILE);
    }

    public List<TokenOperationWithRelations> tokenOperations() {
        return loaded.many(User.TOKEN_OPERATIONS);
    }

    public List<PaymentWithRelations> payments() {
        return loaded.many(User.PAYMENTS);
    }

    public List<ChannelWithRelations> channels() {
        return loaded.many(User.CHANNELS);
    }

    /** The number of related rows, which the query included. */
    public long count(ToMany<User, ?, ?> relation) {
        return loaded.count(relation);
    }
}
