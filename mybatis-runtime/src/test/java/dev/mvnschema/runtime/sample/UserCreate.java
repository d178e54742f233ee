package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.CreateInput;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new {@link User}: see {@link User#create()}. */
public final class UserCreate extends CreateInput<User> {

    UserCreate() {
        super(UserTable.TABLE);
    }

    public UserCreate id(UUID id) {
        put(User.ID, id);
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

    /** Asks for {@code telegramId}. */
    public static final class NeedsTelegramId {

        private final UserCreate input;

        NeedsTelegramId(UserCreate input) {
            this.input = input;
        }

        /** Telegram's own id. */
        public UserCreate telegramId(String telegramId) {
            input.put(User.TELEGRAM_ID, telegramId);
            return input;
        }
    }
}
