package dev.mvnschema.runtime;

import dev.mvnschema.runtime.sample.User;
import org.jspecify.annotations.NullUnmarked;

/** What a caller without nullness checks may pass. */
@NullUnmarked
final class Nulls {

    private Nulls() {}

    /** Anything at all. */
    static <T> T of(Class<? super T> type) {
        return null;
    }

    static String string() {
        return null;
    }

    static Predicate<User> predicate() {
        return null;
    }

    static Column<User, String> column() {
        return null;
    }
}
