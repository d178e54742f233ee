/**
 * Filling a database with what it needs to start.
 *
 * <p>In: the SQL, CSV and JSON files of the seed directory, seeders in Java, and a database. Out: their rows, all of them or none,
 * and what each seed changed. CSV and JSON rows are told apart by a unique key, so that a second run changes nothing.
 */
@NullMarked
package dev.mvnschema.seed;

import org.jspecify.annotations.NullMarked;
