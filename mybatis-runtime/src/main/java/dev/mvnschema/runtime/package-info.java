/**
 * What generated code calls at run time: in come a data source and typed queries, out come records.
 * A person reads this package; its implementation is {@code dev.mvnschema.runtime.internal}.
 */
@NullMarked
package dev.mvnschema.runtime;

import org.jspecify.annotations.NullMarked;
