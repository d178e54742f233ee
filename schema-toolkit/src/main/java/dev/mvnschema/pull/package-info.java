/**
 * From a database to schema text: a new schema, or an existing one brought up to date with every word that a person wrote kept.
 *
 * <p>In: a {@link dev.mvnschema.catalog.Catalog}, and the files of the existing schema with what they mean. Out: the text of
 * the files, and notes about what the schema language cannot say. Names follow Prisma's {@code db pull}.
 */
@NullMarked
package dev.mvnschema.pull;

import org.jspecify.annotations.NullMarked;
