package dev.mvnschema.catalog;

import java.util.Map;
import java.util.Set;

/**
 * What a schema says about the way from an older state to it: nothing that a database could hold.
 *
 * @param formerTables new table name → former name in the same schema
 * @param formerColumns new column → former column name
 * @param formerEnums new enum name → former name in the same schema
 * @param formerLabels new label of an enum → former label
 * @param backfills column → SQL that fills existing rows when the column is added as required
 * @param clientDefaults columns whose default the generated code supplies, so the database knows none
 * @param unsaid what the schema does not speak about: the differ leaves it as it is
 */
public record Hints(
        Map<Name, String> formerTables,
        Map<ColumnName, String> formerColumns,
        Map<Name, String> formerEnums,
        Map<ColumnName, String> formerLabels,
        Map<ColumnName, String> backfills,
        Set<ColumnName> clientDefaults,
        Set<Aspect> unsaid) {

    public static final Hints NONE = new Hints(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Set.of());

    public Hints {
        formerTables = Map.copyOf(formerTables);
        formerColumns = Map.copyOf(formerColumns);
        formerEnums = Map.copyOf(formerEnums);
        formerLabels = Map.copyOf(formerLabels);
        backfills = Map.copyOf(backfills);
        clientDefaults = Set.copyOf(clientDefaults);
        unsaid = Set.copyOf(unsaid);
    }

    /** A column of a table, or a label of an enum. */
    public record ColumnName(Name owner, String name) {}
}
