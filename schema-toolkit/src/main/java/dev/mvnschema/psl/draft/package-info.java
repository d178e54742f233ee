/**
 * A schema while it is being resolved: the working state that the passes fill and the rules read.
 *
 * <p>In: declarations. Out: drafts with names, types, attributes and relations attached. They are mutable, live for one
 * resolution, belong to one thread and never leave the rooms {@code resolve} and {@code rule}; what leaves is the immutable
 * {@link dev.mvnschema.psl.Schema}. Fields are open because passes and rules are the only readers.
 */
@NullMarked
package dev.mvnschema.psl.draft;

import org.jspecify.annotations.NullMarked;
