/**
 * What the scripts of the integration tests share: names of databases come in, a server that is not ours goes out.
 */
@NullMarked
package dev.mvnschema.it;

import org.jspecify.annotations.NullMarked;
