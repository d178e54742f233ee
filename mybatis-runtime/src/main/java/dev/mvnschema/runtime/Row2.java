package dev.mvnschema.runtime;

import org.jspecify.annotations.Nullable;

/** Two values of one row, in the order of {@link Projection#select}. */
public record Row2<A extends @Nullable Object, B extends @Nullable Object>(A first, B second) {}
