/**
 * The commands of production as a program: {@code java -jar schema-cli-standalone.jar deploy}.
 *
 * <p>In: the command line, the environment, {@code .env}. Out: results on standard output, progress on standard error, and an exit
 * code that tells them apart.
 */
@NullMarked
package dev.mvnschema.cli;

import org.jspecify.annotations.NullMarked;
