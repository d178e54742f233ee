/**
 * The text of the schema language.
 *
 * <p>In: the text of one {@code .prisma} file. Out: a lossless tree whose text always equals the source, however broken; the
 * declarations read from it; syntax diagnostics; and, from the tree, the formatted text. Names and types are not resolved here.
 */
@NullMarked
package dev.mvnschema.psl.syntax;

import org.jspecify.annotations.NullMarked;
