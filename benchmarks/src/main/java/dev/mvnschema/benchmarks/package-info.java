/**
 * What the rooms cost: generated schemas of a given size come in, times go out.
 */
@NullMarked
package dev.mvnschema.benchmarks;

import org.jspecify.annotations.NullMarked;
