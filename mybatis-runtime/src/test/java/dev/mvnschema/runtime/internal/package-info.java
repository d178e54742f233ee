/** Tests of the runtime's rooms by themselves. */
@NullMarked
package dev.mvnschema.runtime.internal;

import org.jspecify.annotations.NullMarked;
