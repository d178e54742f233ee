package dev.mvnschema.runtime;

import org.jspecify.annotations.Nullable;

/** Eight values of one row, in the order of {@link Projection#select}. */
public record Row8<
        A extends @Nullable Object,
        B extends @Nullable Object,
        C extends @Nullable Object,
        D extends @Nullable Object,
        E extends @Nullable Object,
        F extends @Nullable Object,
        G extends @Nullable Object,
        H extends @Nullable Object>(
        A first, B second, C third, D fourth, E fifth, F sixth, G seventh, H eighth) {}
