package dev.mvnschema.migration;

/** How one migration stands between the directory and the database. */
public enum MigrationState {
    /** In both, and the same. */
    APPLIED,
    /** A baseline entry: it and everything below it counts as applied. */
    BASELINE,
    /** In the directory only, above the last applied version. */
    PENDING,
    /** In the directory only, but below the last applied version: another branch came first. */
    OUT_OF_ORDER,
    /** In the directory only, at or below the baseline: never to be applied. */
    IGNORED,
    /** The database remembers that it failed. */
    FAILED,
    /** The history says that it failed, as it does until the deploy that works on it now has finished it. */
    APPLYING,
    /** Applied, and its file was changed since. */
    EDITED,
    /** Applied, and its file is gone. */
    MISSING
}
