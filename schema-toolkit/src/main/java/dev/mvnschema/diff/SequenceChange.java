package dev.mvnschema.diff;

import dev.mvnschema.catalog.Sequence;

/**
 * A sequence that is in both catalogs and differs.
 *
 * @param before as it is; options are never null
 * @param after as it is wanted; options are never null
 */
public record SequenceChange(Sequence before, Sequence after) {}
