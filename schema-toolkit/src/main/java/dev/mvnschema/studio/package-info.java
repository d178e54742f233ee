/**
 * The web page on which a developer looks at a database, edits it and sees its schema; and the same schema as a static page.
 *
 * <p>In: connections to a database, its catalog, the schema when there is one. Out: a server on the loopback address that answers
 * only to the browser it was opened in, or the files of a page. Nothing here knows how a project finds its database.
 */
@NullMarked
package dev.mvnschema.studio;

import org.jspecify.annotations.NullMarked;
