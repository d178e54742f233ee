/**
 * The resolved meaning of a set of schema files.
 *
 * <p>In: parsed files. Out: one immutable {@link dev.mvnschema.psl.Schema} in which every name is resolved and every default
 * made explicit, and the diagnostics of the passes that built it: names, types, attributes, relations, rules.
 *
 * <p>Words used here: a <em>name</em> is the one in the schema file; a <em>database name</em> is the one that PostgreSQL knows
 * ({@code @map}, {@code @@map}, or the name itself); a <em>constraint name</em> is the database name of a key, index or foreign
 * key, given by {@code map:} or derived by rule. Other elements are referred to by name and looked up in the schema.
 */
@NullMarked
package dev.mvnschema.psl;

import org.jspecify.annotations.NullMarked;
