/**
 * The goals: Maven parameters come in, one workflow of the toolkit is called, and its result goes out to the log.
 *
 * <p>A goal reads its parameters, builds one request, and renders the result; decisions are made in
 * {@code dev.mvnschema.workflow}, and what Maven itself has to give stands in {@link dev.mvnschema.maven.host}.
 */
@NullMarked
package dev.mvnschema.maven;

import org.jspecify.annotations.NullMarked;
