/**
 * Filling a database with what it needs to start.
 *
 * <p>In: SQL files of the seed directory, and a database. Out: their rows, all of them or none, and how many each file changed.
 */
@NullMarked
package dev.mvnschema.seed;

import org.jspecify.annotations.NullMarked;
