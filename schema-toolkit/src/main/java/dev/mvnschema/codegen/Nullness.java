package dev.mvnschema.codegen;

/** How generated code says where null may be. */
public enum Nullness {
    /** {@code @NullMarked} packages and {@code @Nullable} of JSpecify. */
    JSPECIFY,
    /** Not at all; generated code then needs no library for it. */
    NONE
}
