package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.CreateInput;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new {@link Profile}: see {@link Profile#create()}. */
public final class ProfileCreate extends CreateInput<Profile> {

    ProfileCreate() {
        super(ProfileTable.TABLE);
    }

    public ProfileCreate bio(@Nullable String bio) {
        put(Profile.BIO, bio);
        return this;
    }

    public ProfileCreate avatar(byte @Nullable [] avatar) {
        put(Profile.AVATAR, avatar);
        return this;
    }

    public ProfileCreate birthday(@Nullable LocalDate birthday) {
        put(Profile.BIRTHDAY, birthday);
        return this;
    }

    /** Asks for {@code userId}. */
    public static final class NeedsUserId {

        private final ProfileCreate input;

        NeedsUserId(ProfileCreate input) {
            this.input = input;
        }

        public ProfileCreate userId(UUID userId) {
            input.put(Profile.USER_ID, userId);
            return input;
        }
    }
}
