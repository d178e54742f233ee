/**
 * What is in a live database.
 *
 * <p>In: an open connection and the schemas to look at. Out: a {@link dev.mvnschema.catalog.Catalog}, read from {@code pg_catalog}
 * by a fixed number of queries over whole sets, in one snapshot, and joined by object identifiers in memory: the cost grows with
 * the number of objects and with nothing else.
 */
@NullMarked
package dev.mvnschema.postgres.introspection;

import org.jspecify.annotations.NullMarked;
