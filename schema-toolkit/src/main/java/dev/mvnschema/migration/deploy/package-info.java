/**
 * Brings a database from its history to the files of the migration directory, exactly once each, whatever interrupts it.
 *
 * <p>In: migration files, a database, settings. Out: the files that were applied, or a diagnostic that says what stopped it and
 * what was left. The history is Flyway's own table in Flyway's own form; the ledger beside it exists only while a migration
 * without a transaction is unfinished.
 */
@NullMarked
package dev.mvnschema.migration.deploy;

import org.jspecify.annotations.NullMarked;
