/** The extension, used as its users use it. */
@NullMarked
package dev.mvnschema.junit;

import org.jspecify.annotations.NullMarked;
