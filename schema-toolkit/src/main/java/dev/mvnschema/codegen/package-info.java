/**
 * Java from a schema.
 *
 * <p>In: a resolved {@link dev.mvnschema.psl.Schema} and {@link dev.mvnschema.codegen.CodegenOptions}. Out:
 * {@link dev.mvnschema.codegen.GeneratedSources}, a pure function of the two, and, through
 * {@link dev.mvnschema.codegen.SourceWriter}, files of which only those are touched that changed.
 */
@NullMarked
package dev.mvnschema.codegen;

import org.jspecify.annotations.NullMarked;
