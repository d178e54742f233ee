package dev.mvnschema.plan;

import java.util.List;

/**
 * What a {@link Finding} comes to on the rows that are there.
 *
 * @param rows how many rows the table has
 * @param values how many of them the finding speaks of: values that are not null, rows in the way, groups of equal rows
 * @param changed how many values a conversion would make others
 * @param samples some of them, for a person who may see the data; never for a file
 */
public record RowCounts(long rows, long values, long changed, List<String> samples) {

    public RowCounts {
        samples = List.copyOf(samples);
    }

    /** Without samples. */
    public static RowCounts of(long rows, long values) {
        return new RowCounts(rows, values, 0, List.of());
    }
}
