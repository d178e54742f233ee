/** Writes the documentation as a static site. In: the Markdown of the repository. Out: pages, a style sheet and a search index. */
@NullMarked
package dev.mvnschema.site;

import org.jspecify.annotations.NullMarked;
