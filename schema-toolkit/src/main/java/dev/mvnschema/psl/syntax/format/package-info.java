/**
 * The one layout of a schema file.
 *
 * <p>In: the tree of a file. Out: its text in columns, byte for byte as Prisma's formatter writes it; comments, the order of
 * fields and everything that has a meaning are kept. A file that could not be read as a whole comes out as it went in.
 */
@NullMarked
package dev.mvnschema.psl.syntax.format;

import org.jspecify.annotations.NullMarked;
