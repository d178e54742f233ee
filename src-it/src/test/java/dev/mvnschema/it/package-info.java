/**
 * What the scripts of the integration tests share: projects and names of databases come in, servers and rows go out.
 */
@NullMarked
package dev.mvnschema.it;

import org.jspecify.annotations.NullMarked;
