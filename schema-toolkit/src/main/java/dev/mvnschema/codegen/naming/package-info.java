/**
 * Java names for schema names.
 *
 * <p>In: any name that a schema can hold. Out: identifiers that compile, follow Java's conventions and never clash within their
 * scope; a function of the set of names alone, so the order of files and of declarations changes nothing.
 */
@NullMarked
package dev.mvnschema.codegen.naming;

import org.jspecify.annotations.NullMarked;
