package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.CreateInput;
import dev.mvnschema.runtime.NestedWrite;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new {@link User}: see {@link User#create()}. */
public final class UserCreate extends CreateInput<User> implements UserStages.NeedsTelegramId {

    UserCreate() {
        super(UserTable.TABLE);
    }

    public UserCreate id(UUID id) {
        put(User.ID, id);
        return this;
    }

    /** Telegram's own id. */
    @Override
    public UserCreate telegramId(String telegramId) {
        put(User.TELEGRAM_ID, telegramId);
        return this;
    }

    public UserCreate username(@Nullable String username) {
        put(User.USERNAME, username);
        return this;
    }

    public UserCreate tier(SubscriptionTier tier) {
        put(User.TIER, tier);
        return this;
    }

    public UserCreate tokenBalance(int tokenBalance) {
        put(User.TOKEN_BALANCE, tokenBalance);
        return this;
    }

    public UserCreate tags(List<String> tags) {
        put(User.TAGS, tags);
        return this;
    }

    public UserCreate invitedById(@Nullable UUID invitedById) {
        put(User.INVITED_BY_ID, invitedById);
        return this;
    }

    public UserCreate createdAt(Instant createdAt) {
        put(User.CREATED_AT, createdAt);
        return this;
    }

    public UserCreate updatedAt(Instant updatedAt) {
        put(User.UPDATED_AT, updatedAt);
        return this;
    }

    public UserCreate invitedBy(NestedWrite.OneOnCreate<User, UserCreate> invitedBy) {
        nest(User.INVITED_BY, invitedBy);
        return this;
    }

    public UserCreate invited(NestedWrite.ManyOnCreate<User, UserCreate> invited) {
        nest(User.INVITED, invited);
        return this;
    }

    public UserCreate profile(NestedWrite.OneOnCreate<Profile, ProfileForUser> profile) {
        nest(User.PROFILE, profile);
        return this;
    }

    public UserCreate tokenOperations(NestedWrite.ManyOnCreate<TokenOperation, TokenOperationForUser> tokenOperations) {
        nest(User.TOKEN_OPERATIONS, tokenOperations);
        return this;
    }

    public UserCreate payments(NestedWrite.ManyOnCreate<Payment, PaymentForUser> payments) {
        nest(User.PAYMENTS, payments);
        return this;
    }

    public UserCreate channels(NestedWrite.ManyOnCreate<Channel, ChannelCreate> channels) {
        nest(User.CHANNELS, channels);
        return this;
    }
}
