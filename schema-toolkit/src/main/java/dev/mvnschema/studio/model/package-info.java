/**
 * What the studio knows of a database: its tables as entities, with the names of the schema where there is one.
 *
 * <p>In: a catalog, and the schema when it is there. Out: {@link dev.mvnschema.studio.model.Entities}; every identifier that the
 * studio ever puts into SQL comes from here, never from a request.
 */
@NullMarked
package dev.mvnschema.studio.model;

import org.jspecify.annotations.NullMarked;
