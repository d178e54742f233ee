/**
 * A PostgreSQL server that belongs to a project: unpacked, initialised, started, found again, stopped.
 *
 * <p>In: a directory that the server may own, and an archive of its programs. Out: a running server that outlives the process
 * that started it, keeps what was committed, and listens on the loopback address only.
 */
@NullMarked
package dev.mvnschema.postgres.embedded;

import org.jspecify.annotations.NullMarked;
