package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.ComparableColumn;
import dev.mvnschema.runtime.Includable;
import dev.mvnschema.runtime.Include;
import dev.mvnschema.runtime.Omission;
import dev.mvnschema.runtime.Predicate;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.StringColumn;
import dev.mvnschema.runtime.ToOne;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.internal.Arity;
import dev.mvnschema.runtime.internal.PgTypes;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code profiles}. */
@SuppressWarnings("ArrayRecordComponent") // equals compares the bytes
public record Profile(
        UUID userId,
        @Nullable String bio,
        byte @Nullable [] avatar,
        @Nullable LocalDate birthday) {

    public static final ComparableColumn<Profile, UUID> USER_ID =
            new ComparableColumn<>(0, "userId", "user_id", PgTypes.UUID, Arity.REQUIRED);
    public static final StringColumn<Profile> BIO = new StringColumn<>(1, "bio", "bio", PgTypes.TEXT, Arity.OPTIONAL);
    public static final Column<Profile, byte[]> AVATAR =
            new Column<>(2, "avatar", "avatar", PgTypes.BYTEA, Arity.OPTIONAL);
    public static final ComparableColumn<Profile, LocalDate> BIRTHDAY =
            new ComparableColumn<>(3, "birthday", "birthday", PgTypes.DATE, Arity.OPTIONAL);

    public static final ToOne<Profile, User, UserWithRelations> USER =
            new ToOne<>(0, "user", () -> ProfileTable.LINK_USER);

    /** The profiles for which all of these are true. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Query<Profile> where(Predicate<Profile> first, Predicate<Profile>... more) {
        return Query.<Profile>all().where(first, more);
    }

    /** All profiles. */
    public static Query<Profile> all() {
        return Query.all();
    }

    /** The profile with this {@code userId}. */
    public static Unique<Profile> byUserId(UUID userId) {
        return ProfileTable.BY_USER_ID.of(userId);
    }

    /** A new profile. */
    public static ProfileStages.NeedsUserId create() {
        return new ProfileCreate();
    }

    /** A new profile within a write of its {@code user}. */
    public static ProfileForUser createForUser() {
        return new ProfileCreate();
    }

    /** Changes of a profile. */
    public static ProfileUpdate set() {
        return new ProfileUpdate();
    }

    /** Relations to load with profiles. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Include<Profile> include(Includable<Profile> first, Includable<Profile>... more) {
        return Include.of(first, more);
    }

    /** The columns of profiles but these, to read instead of whole records. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Omission<Profile> omit(Column<Profile, ?> first, Column<Profile, ?>... more) {
        return Omission.of(ProfileTable.TABLE, first, more);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Profile that
                && Objects.equals(userId, that.userId)
                && Objects.equals(bio, that.bio)
                && Arrays.equals(avatar, that.avatar)
                && Objects.equals(birthday, that.birthday);
    }

    @Override
    public int hashCode() {
        return Objects.hash(userId, bio, Arrays.hashCode(avatar), birthday);
    }
}
