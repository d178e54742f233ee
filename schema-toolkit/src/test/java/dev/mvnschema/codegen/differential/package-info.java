/**
 * Asks the same question twice: of generated code on PostgreSQL, and of the same rows in memory. In come a schema and a seed, out
 * come differences, of which there must be none.
 */
@NullMarked
package dev.mvnschema.codegen.differential;

import org.jspecify.annotations.NullMarked;
