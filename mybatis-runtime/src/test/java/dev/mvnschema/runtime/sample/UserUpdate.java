package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.ListChange;
import dev.mvnschema.runtime.NestedWrite;
import dev.mvnschema.runtime.NumberChange;
import dev.mvnschema.runtime.UpdateInput;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes of a {@link User}: see {@link User#set()}. */
public final class UserUpdate extends UpdateInput<User> {

    UserUpdate() {
        super(UserTable.TABLE);
    }

    public UserUpdate id(UUID id) {
        put(User.ID, id);
        return this;
    }

    /** Telegram's own id. */
    public UserUpdate telegramId(String telegramId) {
        put(User.TELEGRAM_ID, telegramId);
        return this;
    }

    public UserUpdate username(@Nullable String username) {
        put(User.USERNAME, username);
        return this;
    }

    /** Sets {@code username} to null. */
    public UserUpdate clearUsername() {
        put(User.USERNAME, null);
        return this;
    }

    public UserUpdate tier(SubscriptionTier tier) {
        put(User.TIER, tier);
        return this;
    }

    public UserUpdate tokenBalance(int tokenBalance) {
        put(User.TOKEN_BALANCE, tokenBalance);
        return this;
    }

    public UserUpdate tokenBalance(NumberChange.OfInt change) {
        change(User.TOKEN_BALANCE, change);
        return this;
    }

    public UserUpdate tags(List<String> tags) {
        put(User.TAGS, tags);
        return this;
    }

    public UserUpdate tags(ListChange<String> change) {
        change(User.TAGS, change);
        return this;
    }

    public UserUpdate invitedById(@Nullable UUID invitedById) {
        put(User.INVITED_BY_ID, invitedById);
        return this;
    }

    /** Sets {@code invitedById} to null. */
    public UserUpdate clearInvitedById() {
        put(User.INVITED_BY_ID, null);
        return this;
    }

    public UserUpdate createdAt(Instant createdAt) {
        put(User.CREATED_AT, createdAt);
        return this;
    }

    public UserUpdate updatedAt(Instant updatedAt) {
        put(User.UPDATED_AT, updatedAt);
        return this;
    }

    public UserUpdate invitedBy(NestedWrite.OptionalOneOnUpdate<User, UserCreate> invitedBy) {
        nest(User.INVITED_BY, invitedBy);
        return this;
    }

    public UserUpdate invited(NestedWrite.OptionalManyOnUpdate<User, UserCreate> invited) {
        nest(User.INVITED, invited);
        return this;
    }

    public UserUpdate profile(NestedWrite.DeletableOneOnUpdate<Profile, ProfileForUser> profile) {
        nest(User.PROFILE, profile);
        return this;
    }

    public UserUpdate tokenOperations(NestedWrite.ManyOnUpdate<TokenOperation, TokenOperationForUser> tokenOperations) {
        nest(User.TOKEN_OPERATIONS, tokenOperations);
        return this;
    }

    public UserUpdate payments(NestedWrite.ManyOnUpdate<Payment, PaymentForUser> payments) {
        nest(User.PAYMENTS, payments);
        return this;
    }

    public UserUpdate channels(NestedWrite.OptionalManyOnUpdate<Channel, ChannelCreate> channels) {
        nest(User.CHANNELS, channels);
        return this;
    }
}
