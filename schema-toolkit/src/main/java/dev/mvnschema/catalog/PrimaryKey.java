package dev.mvnschema.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A primary key.
 *
 * @param include columns that its index stores without being keys
 * @param deferral null when it is not deferrable
 * @param withoutOverlaps whether rows are told apart by a range in the last column that must not overlap
 */
public record PrimaryKey(
        String name,
        List<String> columns,
        List<String> include,
        @Nullable Deferral deferral,
        boolean withoutOverlaps) {

    public PrimaryKey {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
    }

    /** One that says no more than its columns. */
    public PrimaryKey(String name, List<String> columns) {
        this(name, columns, List.of(), null, false);
    }

    /** Whether another says the same beyond its name and columns. */
    public boolean hasOptionsOf(PrimaryKey other) {
        return include.equals(other.include) && deferral == other.deferral && withoutOverlaps == other.withoutOverlaps;
    }
}
