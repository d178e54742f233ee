package dev.mvnschema.mapping;

import dev.mvnschema.catalog.Deferral;
import dev.mvnschema.psl.Deferrable;
import org.jspecify.annotations.Nullable;

/** What all constraints share. */
final class Constraints {

    private Constraints() {}

    static @Nullable Deferral deferral(@Nullable Deferrable deferrable) {
        if (deferrable == null) {
            return null;
        }
        return switch (deferrable) {
            case INITIALLY_IMMEDIATE -> Deferral.INITIALLY_IMMEDIATE;
            case INITIALLY_DEFERRED -> Deferral.INITIALLY_DEFERRED;
        };
    }
}
