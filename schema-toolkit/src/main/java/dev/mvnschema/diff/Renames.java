package dev.mvnschema.diff;

import dev.mvnschema.catalog.Hints;
import dev.mvnschema.catalog.Hints.ColumnName;
import dev.mvnschema.catalog.Name;
import java.util.Map;

/**
 * Which objects of the wanted catalog lived under another name in the current one. Where the former name is not there, or the
 * new one already is, an entry means nothing.
 *
 * @param tables new table name → former name in the same schema
 * @param columns new column (of the new table name) → former column name
 * @param enums new enum name → former name in the same schema
 * @param labels new label (of the new enum name) → former label
 */
public record Renames(
        Map<Name, String> tables,
        Map<ColumnName, String> columns,
        Map<Name, String> enums,
        Map<ColumnName, String> labels) {

    public static final Renames NONE = new Renames(Map.of(), Map.of(), Map.of(), Map.of());

    public Renames {
        tables = Map.copyOf(tables);
        columns = Map.copyOf(columns);
        enums = Map.copyOf(enums);
        labels = Map.copyOf(labels);
    }

    /** Those that a schema declares. */
    public static Renames of(Hints hints) {
        return new Renames(hints.formerTables(), hints.formerColumns(), hints.formerEnums(), hints.formerLabels());
    }
}
