/** Queries that people wrote, from the file to a call. */
@NullMarked
package dev.mvnschema.codegen.sql;

import org.jspecify.annotations.NullMarked;
