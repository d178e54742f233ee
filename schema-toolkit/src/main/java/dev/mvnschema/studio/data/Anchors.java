package dev.mvnschema.studio.data;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows whose number is known, spread over a whole selection: the way to the middle of a large table.
 *
 * @param exact whether the numbers are right; else they are estimated from a sample
 */
record Anchors(TreeMap<Long, List<@Nullable String>> byIndex, boolean exact) {

    /** About how many rows lie between two anchors. */
    static final int STEP = 1000;

    /** The last one that is not behind the row of that number; the start when there is none. */
    Anchor before(long index) {
        Map.Entry<Long, List<@Nullable String>> found = byIndex.floorEntry(index);
        return found == null ? new Anchor(0, null) : new Anchor(found.getKey(), found.getValue());
    }

    /**
     * An anchor.
     *
     * @param index the number of the row that follows the cursor
     * @param cursor null for the start
     */
    record Anchor(long index, @Nullable List<@Nullable String> cursor) {}
}
