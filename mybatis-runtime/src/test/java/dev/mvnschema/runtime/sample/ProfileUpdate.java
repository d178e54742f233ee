package dev.mvnschema.runtime.sample;

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

    public ProfileUpdate avatar(byte @Nullable [] avatar) {
        put(Profile.AVATAR, avatar);
        return this;
    }

    public ProfileUpdate birthday(@Nullable LocalDate birthday) {
        put(Profile.BIRTHDAY, birthday);
        return this;
    }
}
