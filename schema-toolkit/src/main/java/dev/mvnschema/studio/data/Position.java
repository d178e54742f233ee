package dev.mvnschema.studio.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a page begins. */
public sealed interface Position {

    /** Behind a row. */
    record After(List<@Nullable String> cursor) implements Position {}

    /** Before a row. */
    record Before(List<@Nullable String> cursor) implements Position {}

    /** At the row of that number, from 0. */
    record At(long index) implements Position {}

    /** At the end. */
    record Last() implements Position {}
}
