package dev.mvnschema.runtime.internal;

/** What a field may hold. */
public enum Arity {
    /** One value. */
    REQUIRED,
    /** One value or null. */
    OPTIONAL,
    /** Any number of values; null in the database reads as none. */
    LIST
}
