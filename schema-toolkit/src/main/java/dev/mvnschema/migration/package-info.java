/**
 * The migration directory, its history in a database, and everything that compares the two.
 *
 * <p>In: a directory of Flyway files and a database. Out: which migrations are applied, pending, failed, edited or missing; new
 * files; applied migrations; a replayed copy of the history in a shadow database.
 */
@NullMarked
package dev.mvnschema.migration;

import org.jspecify.annotations.NullMarked;
