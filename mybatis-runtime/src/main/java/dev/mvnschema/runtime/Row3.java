package dev.mvnschema.runtime;

import org.jspecify.annotations.Nullable;

/** Three values of one row, in the order of {@link Projection#select}. */
public record Row3<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>(
        A first, B second, C third) {}
