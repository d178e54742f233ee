package dev.mvnschema.plan;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.Name;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the rows that are there, to know what a {@link Finding} comes to. Names are those after the renames of the
 * plan; columns that the plan adds have the value that it gives them.
 */
public sealed interface DataProbe {

    /** The values of a column that are not null. */
    record Values(String column) implements DataProbe {}

    /** All rows. */
    record Rows() implements DataProbe {}

    /**
     * Rows for which a condition holds.
     *
     * @param sample an expression that shows such a row to a person; null when it has nothing to show
     */
    record Where(String condition, @Nullable String sample) implements DataProbe {}

    /**
     * Rows that have no counterpart in another table.
     *
     * @param columns of the referring table
     * @param referencedColumns of the other, in the same order
     */
    record Orphans(List<String> columns, Name referenced, List<String> referencedColumns) implements DataProbe {

        public Orphans {
            columns = List.copyOf(columns);
            referencedColumns = List.copyOf(referencedColumns);
        }
    }

    /**
     * Pairs of rows that exclude each other.
     *
     * @param columns of both rows
     * @param operators between the two values of each
     */
    record Pairs(
            List<String> columns,
            List<String> operators,
            @Nullable String predicate) implements DataProbe {

        public Pairs {
            columns = List.copyOf(columns);
            operators = List.copyOf(operators);
        }
    }

    /**
     * Groups of rows that are equal.
     *
     * @param keys expressions
     * @param predicate the rows that count; null for all
     * @param nullsEqual whether nulls are equal to each other; else rows with a null do not count
     * @param nullsForbidden whether rows with a null stand in the way, too: of a primary key
     */
    record Duplicates(List<String> keys, @Nullable String predicate, boolean nullsEqual, boolean nullsForbidden)
            implements DataProbe {

        public Duplicates {
            keys = List.copyOf(keys);
        }
    }

    /**
     * Values that cannot be converted, or come out as others.
     *
     * @param before the column as it is
     * @param type the new type, in SQL
     * @param using the expression that makes the new value; null when PostgreSQL converts by itself
     * @param labels those of the new type when it is an enum, which may not exist yet; null otherwise
     * @param anyChange whether a value that is not the same text when it is converted back counts as changed
     */
    record Conversion(
            Column before,
            String type,
            @Nullable String using,
            @Nullable List<String> labels,
            boolean anyChange) implements DataProbe {}

    /**
     * Rows that have one of some labels.
     *
     * @param places the columns of the type that keep it
     */
    record Labels(List<String> labels, List<Place> places) implements DataProbe {

        public Labels {
            labels = List.copyOf(labels);
            places = List.copyOf(places);
        }

        /** A column. */
        public record Place(Name table, String column, boolean array) {}
    }
}
