package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.ComparableColumn;
import dev.mvnschema.runtime.Includable;
import dev.mvnschema.runtime.Include;
import dev.mvnschema.runtime.IntColumn;
import dev.mvnschema.runtime.Json;
import dev.mvnschema.runtime.JsonColumn;
import dev.mvnschema.runtime.LongColumn;
import dev.mvnschema.runtime.Omission;
import dev.mvnschema.runtime.Predicate;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.ToOne;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.internal.Arity;
import dev.mvnschema.runtime.internal.PgTypes;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One change of a user's balance. */
public record TokenOperation(
        long id, UUID userId, int amount, @Nullable Json metadata, Instant createdAt) {

    public static final LongColumn<TokenOperation> ID = new LongColumn<>(0, "id", "id", PgTypes.INT8, Arity.REQUIRED);
    public static final ComparableColumn<TokenOperation, UUID> USER_ID =
            new ComparableColumn<>(1, "userId", "user_id", PgTypes.UUID, Arity.REQUIRED);
    public static final IntColumn<TokenOperation> AMOUNT =
            new IntColumn<>(2, "amount", "amount", PgTypes.INT4, Arity.REQUIRED);
    public static final JsonColumn<TokenOperation> METADATA =
            new JsonColumn<>(3, "metadata", "metadata", PgTypes.JSONB, Arity.OPTIONAL);
    public static final ComparableColumn<TokenOperation, Instant> CREATED_AT =
            new ComparableColumn<>(4, "createdAt", "created_at", PgTypes.TIMESTAMPTZ, Arity.REQUIRED);

    public static final ToOne<TokenOperation, User, UserWithRelations> USER =
            new ToOne<>(0, "user", () -> TokenOperationTable.LINK_USER);

    /** The token operations for which all of these are true. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Query<TokenOperation> where(Predicate<TokenOperation> first, Predicate<TokenOperation>... more) {
        return Query.<TokenOperation>all().where(first, more);
    }

    /** All token operations. */
    public static Query<TokenOperation> all() {
        return Query.all();
    }

    /** The token operation with this {@code id}. */
    public static Unique<TokenOperation> byId(long id) {
        return TokenOperationTable.BY_ID.of(id);
    }

    /** A new token operation. */
    public static TokenOperationStages.NeedsUserId create() {
        return new TokenOperationCreate();
    }

    /** A new token operation within a write of its {@code user}. */
    public static TokenOperationForUser.NeedsAmount createForUser() {
        return new TokenOperationCreate();
    }

    /** Changes of a token operation. */
    public static TokenOperationUpdate set() {
        return new TokenOperationUpdate();
    }

    /** Relations to load with token operations. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Include<TokenOperation> include(
            Includable<TokenOperation> first, Includable<TokenOperation>... more) {
        return Include.of(first, more);
    }

    /** The columns of token operations but these, to read instead of whole records. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Omission<TokenOperation> omit(Column<TokenOperation, ?> first, Column<TokenOperation, ?>... more) {
        return Omission.of(TokenOperationTable.TABLE, first, more);
    }
}
