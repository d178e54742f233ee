package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.CreateInput;
import dev.mvnschema.runtime.NestedWrite;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new {@link Profile}: see {@link Profile#create()}. */
public final class ProfileCreate extends CreateInput<Profile> implements ProfileStages.NeedsUserId, ProfileForUser {

    ProfileCreate() {
        super(ProfileTable.TABLE);
    }

    @Override
    public ProfileCreate userId(UUID userId) {
        put(Profile.USER_ID, userId);
        return this;
    }

    @Override
    public ProfileCreate bio(@Nullable String bio) {
        put(Profile.BIO, bio);
        return this;
    }

    @Override
    public ProfileCreate avatar(byte @Nullable [] avatar) {
        put(Profile.AVATAR, avatar);
        return this;
    }

    @Override
    public ProfileCreate birthday(@Nullable LocalDate birthday) {
        put(Profile.BIRTHDAY, birthday);
        return this;
    }

    @Override
    public ProfileCreate user(NestedWrite.OneOnCreate<User, UserCreate> user) {
        nest(Profile.USER, user);
        return this;
    }
}
