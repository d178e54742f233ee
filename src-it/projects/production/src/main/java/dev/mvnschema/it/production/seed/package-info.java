/** The seeder that the documentation shows. */
@NullMarked
package dev.mvnschema.it.production.seed;

import org.jspecify.annotations.NullMarked;
