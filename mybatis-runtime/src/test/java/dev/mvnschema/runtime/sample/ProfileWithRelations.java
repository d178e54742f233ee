package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.Loaded;
import dev.mvnschema.runtime.RelationNotLoaded;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Profile} with the relations that the query included; to read another one throws {@link RelationNotLoaded}.
 */
public record ProfileWithRelations(Profile toProfile, Loaded<Profile> loaded) {

    public UUID userId() {
        return toProfile.userId();
    }

    public @Nullable String bio() {
        return toProfile.bio();
    }

    public byte @Nullable [] avatar() {
        return toProfile.avatar();
    }

    public @Nullable LocalDate birthday() {
        return toProfile.birthday();
    }

    public UserWithRelations user() {
        return loaded.one(Profile.USER);
    }
}
