package dev.mvnschema.catalog;

/** When a deferrable constraint is checked unless a transaction says otherwise. */
public enum Deferral {
    INITIALLY_IMMEDIATE,
    INITIALLY_DEFERRED
}
