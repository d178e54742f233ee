/**
 * The passes that turn parsed files into a resolved schema.
 *
 * <p>In: parsed files. Out: a {@link dev.mvnschema.psl.resolve.Resolution}: the {@link dev.mvnschema.psl.Schema} when nothing is
 * wrong, and every diagnostic. Order of the passes: names, types, attributes of relation fields, attributes of everything else,
 * relations, configuration blocks, and, when no error was found so far, the rules of {@code dev.mvnschema.psl.rule}. This is the
 * engine's order, so that the first error is the same.
 */
@NullMarked
package dev.mvnschema.psl.resolve;

import org.jspecify.annotations.NullMarked;
