/**
 * HTTP on the loopback address for one browser: who may ask, how much, and how answers are written.
 *
 * <p>In: requests of anybody who can reach the port. Out: calls of routes with requests that passed the guard, and their answers
 * with the headers that keep a page to itself. This package knows nothing of databases.
 */
@NullMarked
package dev.mvnschema.studio.http;

import org.jspecify.annotations.NullMarked;
