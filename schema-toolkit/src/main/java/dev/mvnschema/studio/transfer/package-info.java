/**
 * Takes rows out as a file, and a file in as rows.
 *
 * <p>In: a selection of rows, as the page has filtered and sorted them. Out: CSV, JSON, SQL or Markdown, written while they are read,
 * however many they are. The other way a CSV file, in pieces, that goes into a table in one transaction.
 */
@NullMarked
package dev.mvnschema.studio.transfer;

import org.jspecify.annotations.NullMarked;
