/**
 * What differs between two catalogs.
 *
 * <p>In: two {@link dev.mvnschema.catalog.Catalog}s, wherever they come from, and which objects were renamed. Out:
 * {@link dev.mvnschema.diff.Changes}, total and in a stable order: empty exactly when no statement is needed, save for what the
 * wanted side leaves unsaid. Nothing here knows how a change is carried out.
 */
@NullMarked
package dev.mvnschema.diff;

import org.jspecify.annotations.NullMarked;
