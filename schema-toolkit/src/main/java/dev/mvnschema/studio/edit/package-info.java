/**
 * Writes rows: what a person staged, all of it in one transaction or nothing.
 *
 * <p>In: changes that name rows by their keys and by the version in which they were seen. Out: the SQL, the effects on other tables
 * before anything is done, and problems at the cells that cause them. A row that was changed meanwhile is never overwritten.
 */
@NullMarked
package dev.mvnschema.studio.edit;

import org.jspecify.annotations.NullMarked;
