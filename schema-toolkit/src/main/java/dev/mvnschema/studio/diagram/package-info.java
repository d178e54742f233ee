/**
 * The schema as a picture and as a document.
 *
 * <p>In: {@link dev.mvnschema.studio.model.Entities}. Out: an entity-relationship diagram, laid out in layers, as SVG; the same as Mermaid
 * and DBML text; and a static page with the diagram and the documentation of every model.
 */
@NullMarked
package dev.mvnschema.studio.diagram;

import org.jspecify.annotations.NullMarked;
