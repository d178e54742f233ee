/**
 * Migrating when a service starts.
 *
 * <p>In: a data source, and migrations on the class path. Out: which of them were applied.
 */
@NullMarked
package dev.mvnschema.startup;

import org.jspecify.annotations.NullMarked;
