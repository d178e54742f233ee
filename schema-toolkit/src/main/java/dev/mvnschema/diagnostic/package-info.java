/**
 * What is wrong, where, why, and what to do next.
 *
 * <p>In: source texts and findings from every other room. Out: {@link dev.mvnschema.diagnostic.Diagnostic} values, collected,
 * ordered, and rendered for a terminal or as JSON. This room knows nothing about the rest of the house.
 */
@NullMarked
package dev.mvnschema.diagnostic;

import org.jspecify.annotations.NullMarked;
