package dev.mvnschema.seed;

/**
 * What one seed did.
 *
 * @param name the file or seeder, as messages show it
 * @param changes what changed in the database
 * @param unchanged rows of a CSV or JSON file that were there already, just so; -1 for other seeds
 * @param skipped whether it runs only once and had run before
 */
public record SeededStep(String name, RowChanges changes, long unchanged, boolean skipped) {}
