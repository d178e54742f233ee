/**
 * Reads rows: pages of any table at any depth, filtered and sorted, and what there is around them.
 *
 * <p>In: a request of the page and the {@link dev.mvnschema.studio.model.Entities} of the database. Out: rows. Every read is a
 * read-only transaction with a time limit; every value of a request is a parameter of the statement.
 */
@NullMarked
package dev.mvnschema.studio.data;

import org.jspecify.annotations.NullMarked;
