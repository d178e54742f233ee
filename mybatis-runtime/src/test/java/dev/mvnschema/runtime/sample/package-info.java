/** What the generator makes of {@code sample/schema.prisma}, written by hand: the generator's specification. */
@NullMarked
package dev.mvnschema.runtime.sample;

import org.jspecify.annotations.NullMarked;
