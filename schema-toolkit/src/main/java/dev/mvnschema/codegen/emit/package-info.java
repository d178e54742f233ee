/**
 * One class per kind of generated file.
 *
 * <p>In: the plan of the generated code ({@code codegen.plan}), names and types settled. Out: the text of Java files.
 */
@NullMarked
package dev.mvnschema.codegen.emit;

import org.jspecify.annotations.NullMarked;
