/**
 * Formatting of the files of a schema together.
 *
 * <p>In: parsed files. Out: their formatted texts, in which relations that were begun on one side are complete: the opposite
 * field, the {@code @relation} arguments and the foreign key's columns are added where they are missing, as Prisma's formatter
 * does. The layout itself is the work of {@code dev.mvnschema.psl.syntax.format}.
 */
@NullMarked
package dev.mvnschema.psl.format;

import org.jspecify.annotations.NullMarked;
