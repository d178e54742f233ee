package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.ComparableColumn;
import dev.mvnschema.runtime.Includable;
import dev.mvnschema.runtime.Include;
import dev.mvnschema.runtime.IntColumn;
import dev.mvnschema.runtime.ListColumn;
import dev.mvnschema.runtime.Omission;
import dev.mvnschema.runtime.Predicate;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.StringColumn;
import dev.mvnschema.runtime.ToMany;
import dev.mvnschema.runtime.ToOne;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.internal.Arity;
import dev.mvnschema.runtime.internal.PgTypes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who talks to the bot.
 *
 * @param telegramId Telegram's own id.
 */
public record User(
        UUID id,
        String telegramId,
        @Nullable String username,
        SubscriptionTier tier,
        int tokenBalance,
        List<String> tags,
        @Nullable UUID invitedById,
        Instant createdAt,
        Instant updatedAt) {

    public static final ComparableColumn<User, UUID> ID =
            new ComparableColumn<>(0, "id", "id", PgTypes.UUID, Arity.REQUIRED);
    /** Telegram's own id. */
    public static final StringColumn<User> TELEGRAM_ID =
            new StringColumn<>(1, "telegramId", "telegram_id", PgTypes.TEXT, Arity.REQUIRED);

    public static final StringColumn<User> USERNAME =
            new StringColumn<>(2, "username", "username", PgTypes.TEXT, Arity.OPTIONAL);
    public static final Column<User, SubscriptionTier> TIER =
            new Column<>(3, "tier", "tier", SubscriptionTier.Pg.TYPE, Arity.REQUIRED);
    public static final IntColumn<User> TOKEN_BALANCE =
            new IntColumn<>(4, "tokenBalance", "token_balance", PgTypes.INT4, Arity.REQUIRED);
    public static final ListColumn<User, String> TAGS = new ListColumn<>(5, "tags", "tags", PgTypes.TEXT.list());
    public static final ComparableColumn<User, UUID> INVITED_BY_ID =
            new ComparableColumn<>(6, "invitedById", "invited_by_id", PgTypes.UUID, Arity.OPTIONAL);
    public static final ComparableColumn<User, Instant> CREATED_AT =
            new ComparableColumn<>(7, "createdAt", "created_at", PgTypes.TIMESTAMPTZ, Arity.REQUIRED);
    public static final ComparableColumn<User, Instant> UPDATED_AT =
            new ComparableColumn<>(8, "updatedAt", "updated_at", PgTypes.TIMESTAMP, Arity.REQUIRED);

    public static final ToOne<User, User, UserWithRelations> INVITED_BY =
            new ToOne<>(0, "invitedBy", () -> UserTable.LINK_INVITED_BY);
    public static final ToMany<User, User, UserWithRelations> INVITED =
            new ToMany<>(1, "invited", () -> UserTable.LINK_INVITED);
    public static final ToOne<User, Profile, ProfileWithRelations> PROFILE =
            new ToOne<>(2, "profile", () -> UserTable.LINK_PROFILE);
    public static final ToMany<User, TokenOperation, TokenOperationWithRelations> TOKEN_OPERATIONS =
            new ToMany<>(3, "tokenOperations", () -> UserTable.LINK_TOKEN_OPERATIONS);
    public static final ToMany<User, Payment, PaymentWithRelations> PAYMENTS =
            new ToMany<>(4, "payments", () -> UserTable.LINK_PAYMENTS);
    public static final ToMany<User, Channel, ChannelWithRelations> CHANNELS =
            new ToMany<>(5, "channels", () -> UserTable.LINK_CHANNELS);

    /** The users for which all of these are true. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Query<User> where(Predicate<User> first, Predicate<User>... more) {
        return Query.<User>all().where(first, more);
    }

    /** All users. */
    public static Query<User> all() {
        return Query.all();
    }

    /** The user with this {@code id}. */
    public static Unique<User> byId(UUID id) {
        return UserTable.BY_ID.of(id);
    }

    /** The user with this {@code telegramId}. */
    public static Unique<User> byTelegramId(String telegramId) {
        return UserTable.BY_TELEGRAM_ID.of(telegramId);
    }

    /** A new user. */
    public static UserStages.NeedsTelegramId create() {
        return new UserCreate();
    }

    /** Changes of a user. */
    public static UserUpdate set() {
        return new UserUpdate();
    }

    /** Relations to load with users. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Include<User> include(Includable<User> first, Includable<User>... more) {
        return Include.of(first, more);
    }

    /** The columns of users but these, to read instead of whole records. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Omission<User> omit(Column<User, ?> first, Column<User, ?>... more) {
        return Omission.of(UserTable.TABLE, first, more);
    }
}
