/**
 * Takes rows out as a file.
 *
 * <p>In: a selection of rows, as the page has filtered and sorted them. Out: CSV, JSON, SQL or Markdown, written while they are read,
 * however many they are.
 */
@NullMarked
package dev.mvnschema.studio.transfer;

import org.jspecify.annotations.NullMarked;
