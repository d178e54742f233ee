/**
 * The goals: Maven parameters come in, one workflow of the toolkit is called, and its result goes out to the log.
 */
@NullMarked
package dev.mvnschema.maven;

import org.jspecify.annotations.NullMarked;
