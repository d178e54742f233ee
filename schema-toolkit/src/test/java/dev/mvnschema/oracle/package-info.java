/**
 * Prisma's own engines, asked as a reference, and the shared cases.
 *
 * <p>In: the folders that {@code oracle.dir} and {@code shared.dir} name. Out: the engines' answers and the cases; a test that
 * needs them and finds none is skipped with a message.
 */
@NullMarked
package dev.mvnschema.oracle;

import org.jspecify.annotations.NullMarked;
