/**
 * SQL scripts as psql and Flyway read them: where a statement begins and ends, and its words.
 *
 * <p>In: the text of a script. Out: its statements with their places, their first tokens and the data behind {@code COPY}. Whether
 * a statement is correct is the server's business.
 */
@NullMarked
package dev.mvnschema.postgres.script;

import org.jspecify.annotations.NullMarked;
