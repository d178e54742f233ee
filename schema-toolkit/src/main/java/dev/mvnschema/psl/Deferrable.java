package dev.mvnschema.psl;

/** When a deferrable constraint is checked unless a transaction says otherwise. */
public enum Deferrable {
    INITIALLY_IMMEDIATE,
    INITIALLY_DEFERRED
}
