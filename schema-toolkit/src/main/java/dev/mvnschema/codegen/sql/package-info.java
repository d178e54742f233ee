/**
 * Queries that people write: in come files of SQL and a database that is as the schema wants it, out come queries whose parameters
 * and columns have Java types.
 */
@NullMarked
package dev.mvnschema.codegen.sql;

import org.jspecify.annotations.NullMarked;
