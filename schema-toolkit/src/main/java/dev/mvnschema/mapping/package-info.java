/**
 * From the schema language to the relational model.
 *
 * <p>In: a resolved {@link dev.mvnschema.psl.Schema}. Out: the {@link dev.mvnschema.catalog.Catalog} that a database of this
 * schema has, and {@link dev.mvnschema.catalog.Hints} about the way there. Names of constraints and join tables are Prisma's.
 */
@NullMarked
package dev.mvnschema.mapping;

import org.jspecify.annotations.NullMarked;
