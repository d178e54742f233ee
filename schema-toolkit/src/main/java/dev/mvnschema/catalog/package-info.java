/**
 * The relational model of a PostgreSQL database as immutable values.
 *
 * <p>In: nothing; these are plain records. Out: {@link dev.mvnschema.catalog.Catalog}, the one meeting point of the house: it is
 * mapped from a schema, introspected from a live database or from a replayed history, and the differ does not know which.
 * Two catalogs are equal exactly when no statement is needed to get from one to the other, so everything that does not
 * matter to that question (hints, evidence) stands beside it, not in it.
 */
@NullMarked
package dev.mvnschema.catalog;

import org.jspecify.annotations.NullMarked;
