package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.ComparableColumn;
import dev.mvnschema.runtime.DecimalColumn;
import dev.mvnschema.runtime.Includable;
import dev.mvnschema.runtime.Include;
import dev.mvnschema.runtime.IntColumn;
import dev.mvnschema.runtime.Omission;
import dev.mvnschema.runtime.Predicate;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.StringColumn;
import dev.mvnschema.runtime.ToOne;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.internal.Arity;
import dev.mvnschema.runtime.internal.PgTypes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code payments}. */
public record Payment(
        int id,
        UUID userId,
        String provider,
        String externalId,
        BigDecimal amount,
        PaymentStatus status,
        @Nullable Instant paidAt) {

    public static final IntColumn<Payment> ID = new IntColumn<>(0, "id", "id", PgTypes.INT4, Arity.REQUIRED);
    public static final ComparableColumn<Payment, UUID> USER_ID =
            new ComparableColumn<>(1, "userId", "user_id", PgTypes.UUID, Arity.REQUIRED);
    public static final StringColumn<Payment> PROVIDER =
            new StringColumn<>(2, "provider", "provider", PgTypes.TEXT, Arity.REQUIRED);
    public static final StringColumn<Payment> EXTERNAL_ID =
            new StringColumn<>(3, "externalId", "external_id", PgTypes.TEXT, Arity.REQUIRED);
    public static final DecimalColumn<Payment> AMOUNT =
            new DecimalColumn<>(4, "amount", "amount", PgTypes.NUMERIC, Arity.REQUIRED);
    public static final Column<Payment, PaymentStatus> STATUS =
            new Column<>(5, "status", "status", PaymentStatus.Pg.TYPE, Arity.REQUIRED);
    public static final ComparableColumn<Payment, Instant> PAID_AT =
            new ComparableColumn<>(6, "paidAt", "paid_at", PgTypes.TIMESTAMPTZ, Arity.OPTIONAL);

    public static final ToOne<Payment, User, UserWithRelations> USER =
            new ToOne<>(0, "user", () -> PaymentTable.LINK_USER);

    /** The payments for which all of these are true. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Query<Payment> where(Predicate<Payment> first, Predicate<Payment>... more) {
        return Query.<Payment>all().where(first, more);
    }

    /** All payments. */
    public static Query<Payment> all() {
        return Query.all();
    }

    /** The payment with this {@code id}. */
    public static Unique<Payment> byId(int id) {
        return PaymentTable.BY_ID.of(id);
    }

    /** The payment with this {@code provider} and {@code externalId}. */
    public static Unique<Payment> byProviderAndExternalId(String provider, String externalId) {
        return PaymentTable.BY_PROVIDER_AND_EXTERNAL_ID.of(provider, externalId);
    }

    /** A new payment. */
    public static PaymentStages.NeedsUserId create() {
        return new PaymentCreate();
    }

    /** A new payment within a write of its {@code user}. */
    public static PaymentForUser.NeedsProvider createForUser() {
        return new PaymentCreate();
    }

    /** Changes of a payment. */
    public static PaymentUpdate set() {
        return new PaymentUpdate();
    }

    /** Relations to load with payments. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Include<Payment> include(Includable<Payment> first, Includable<Payment>... more) {
        return Include.of(first, more);
    }

    /** The columns of payments but these, to read instead of whole records. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Omission<Payment> omit(Column<Payment, ?> first, Column<Payment, ?>... more) {
        return Omission.of(PaymentTable.TABLE, first, more);
    }
}
