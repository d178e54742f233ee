package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.NestedWrite;
import dev.mvnschema.runtime.UpdateInput;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes of a {@link Profile}: see {@link Profile#set()}. */
public final class ProfileUpdate extends UpdateInput<Profile> {

    ProfileUpdate() {
        super(ProfileTable.TABLE);
    }

    public ProfileUpdate userId(UUID userId) {
        put(Profile.USER_ID, userId);
        return this;
    }

    public ProfileUpdate bio(@Nullable String bio) {
        put(Profile.BIO, bio);
        return this;
    }

    /** Sets {@code bio} to null. */
    public ProfileUpdate clearBio() {
        put(Profile.BIO, null);
        return this;
    }

    public ProfileUpdate avatar(byte @Nullable [] avatar) {
        put(Profile.AVATAR, avatar);
        return this;
    }

    /** Sets {@code avatar} to null. */
    public ProfileUpdate clearAvatar() {
        put(Profile.AVATAR, null);
        return this;
    }

    public ProfileUpdate birthday(@Nullable LocalDate birthday) {
        put(Profile.BIRTHDAY, birthday);
        return this;
    }

    /** Sets {@code birthday} to null. */
    public ProfileUpdate clearBirthday() {
        put(Profile.BIRTHDAY, null);
        return this;
    }

    public ProfileUpdate user(NestedWrite.OneOnUpdate<User, UserCreate> user) {
        nest(Profile.USER, user);
        return this;
    }
}
