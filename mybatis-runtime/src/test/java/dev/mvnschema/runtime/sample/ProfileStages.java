package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.NestedWrite;
import java.util.UUID;

/** The way to a new {@link Profile}: each step asks for a field that a row must have. */
public interface ProfileStages {

    /** Asks for {@code userId}. */
    interface NeedsUserId {

        ProfileCreate userId(UUID userId);

        ProfileCreate user(NestedWrite.OneOnCreate<User, UserCreate> user);
    }
}
