/**
 * SQL text of catalog objects.
 *
 * <p>In: records of {@link dev.mvnschema.catalog}. Out: statements and clauses without a final semicolon, quoted so that any name
 * and any value is safe. Nothing here knows what should be done, only how it is said.
 */
@NullMarked
package dev.mvnschema.postgres.sql;

import org.jspecify.annotations.NullMarked;
