/**
 * How the runtime works: in come the values of {@code dev.mvnschema.runtime} and the tables of generated code, out come SQL with
 * typed parameters, executed on a connection, and records. Public for generated code only; it may change at any time.
 */
@NullMarked
package dev.mvnschema.runtime.internal;

import org.jspecify.annotations.NullMarked;
