/** Tests of what the studio does with rows, below its HTTP. */
@NullMarked
package dev.mvnschema.studio.data;

import org.jspecify.annotations.NullMarked;
