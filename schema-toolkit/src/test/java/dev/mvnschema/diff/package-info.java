/** Tests of what counts as a difference. */
@NullMarked
package dev.mvnschema.diff;

import org.jspecify.annotations.NullMarked;
