package dev.mvnschema.migration.deploy;

import org.jspecify.annotations.Nullable;

/** A statement that PostgreSQL runs in no transaction, by how one learns whether an interrupted run of it was done. */
sealed interface Unbound {

    /**
     * {@code CREATE INDEX CONCURRENTLY}: the index is there and valid, there and invalid, or not there.
     *
     * @param index null when PostgreSQL chooses the name
     */
    record BuildIndex(@Nullable ObjectName index, ObjectName table, boolean ifNotExists) implements Unbound {}

    /** {@code DROP INDEX CONCURRENTLY}: the index is there or not. */
    record DropIndex(ObjectName index, boolean ifExists) implements Unbound {}

    /** {@code ALTER TABLE … DETACH PARTITION … CONCURRENTLY}: done, half done, or not begun. */
    record Detach(ObjectName table, ObjectName partition) implements Unbound {}

    /**
     * An object of the cluster that is created or dropped.
     *
     * @param catalog the system catalog that lists it
     * @param column its name there
     */
    record ClusterObject(String catalog, String column, String name, boolean created) implements Unbound {}

    /** {@code REINDEX … CONCURRENTLY}: may run again, and leaves half-built copies of indexes when it is interrupted. */
    record Rebuild() implements Unbound {}

    /** May simply run again: {@code VACUUM}, {@code ALTER SYSTEM} and their like. */
    record Repeatable() implements Unbound {}

    /**
     * A procedure or block that commits, or whatever else the server refused inside a transaction: nobody can tell.
     *
     * @param commits whether a part of it may stay when it fails
     */
    record Unknowable(boolean commits) implements Unbound {}
}
