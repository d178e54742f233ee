package dev.mvnschema.diff;

import dev.mvnschema.catalog.Name;
import java.util.List;

/** How a table, its columns and its indexes are stored, where that differs; in the words of introspection. */
public record SettingChange(Name table, List<String> added, List<String> removed) {

    public SettingChange {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }
}
