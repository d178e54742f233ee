package dev.mvnschema.runtime.sample;

import dev.mvnschema.runtime.NewRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A new {@link Profile} within a write of the row that is its {@code user}: see {@link Profile#createForUser()}. */
public interface ProfileForUser extends NewRow<Profile> {

    ProfileForUser bio(@Nullable String bio);

    ProfileForUser avatar(byte @Nullable [] avatar);

    ProfileForUser birthday(@Nullable LocalDate birthday);
}
