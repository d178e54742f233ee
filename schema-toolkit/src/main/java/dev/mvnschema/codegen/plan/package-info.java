/**
 * What the generated code consists of, before a line of it is written.
 *
 * <p>In: a resolved schema and options. Out: which types there are, what they and their members are called, which Java and SQL
 * type each column has, and which operations each model allows.
 */
@NullMarked
package dev.mvnschema.codegen.plan;

import org.jspecify.annotations.NullMarked;
