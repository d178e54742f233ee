/**
 * What the toolkit says of Maven's goals, said with what the caller has.
 *
 * <p>In: diagnostics that name goals and properties. Out: the same, with commands and options, or with methods of the start-up call.
 */
@NullMarked
package dev.mvnschema.wording;

import org.jspecify.annotations.NullMarked;
