/**
 * Broken and shuffled schemas without end.
 *
 * <p>In: schema texts and a seed. Out: the same mutations for the same seed, so that a failure can be had again.
 */
@NullMarked
package dev.mvnschema.psl.mutation;

import org.jspecify.annotations.NullMarked;
