package dev.mvnschema.diff;

import dev.mvnschema.catalog.EnumType;
import java.util.List;

/**
 * An enum that is in both catalogs and differs.
 *
 * @param added labels that are new, in the order of the type
 * @param removed labels that are gone, in the order of the type
 * @param reordered whether the labels that stay come in another order
 */
public record EnumChange(
        EnumType before,
        EnumType after,
        List<String> added,
        List<String> removed,
        boolean reordered,
        boolean commentChanged) {

    public EnumChange {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }
}
