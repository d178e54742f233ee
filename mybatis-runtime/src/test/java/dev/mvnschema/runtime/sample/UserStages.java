package dev.mvnschema.runtime.sample;

/** The way to a new {@link User}: each step asks for a field that a row must have. */
public interface UserStages {

    /** Asks for {@code telegramId}. */
    interface NeedsTelegramId {

        /** Telegram's own id. */
        UserCreate telegramId(String telegramId);
    }
}
