package dev.mvnschema.diff;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.Extension;
import dev.mvnschema.catalog.Sequence;
import dev.mvnschema.catalog.Table;
import java.util.List;

/**
 * All that differs between two catalogs. What is dropped comes in the order of the first, what is created in that of the second.
 *
 * @param before the first catalog as it is after {@code renames}; constraints keep their old names until they are renamed too
 * @param after the second catalog
 * @param renames in an order in which they can be carried out
 */
public record Changes(
        Catalog before,
        Catalog after,
        List<Rename> renames,
        List<String> createdSchemas,
        List<String> droppedSchemas,
        List<Extension> createdExtensions,
        List<Pair<Extension>> changedExtensions,
        List<Extension> droppedExtensions,
        List<EnumType> createdEnums,
        List<EnumChange> changedEnums,
        List<EnumType> droppedEnums,
        List<Sequence> createdSequences,
        List<SequenceChange> changedSequences,
        List<Sequence> droppedSequences,
        List<Table> createdTables,
        List<TableChange> changedTables,
        List<Table> droppedTables,
        List<SettingChange> settings) {

    public Changes {
        renames = List.copyOf(renames);
        createdSchemas = List.copyOf(createdSchemas);
        droppedSchemas = List.copyOf(droppedSchemas);
        createdExtensions = List.copyOf(createdExtensions);
        changedExtensions = List.copyOf(changedExtensions);
        droppedExtensions = List.copyOf(droppedExtensions);
        createdEnums = List.copyOf(createdEnums);
        changedEnums = List.copyOf(changedEnums);
        droppedEnums = List.copyOf(droppedEnums);
        createdSequences = List.copyOf(createdSequences);
        changedSequences = List.copyOf(changedSequences);
        droppedSequences = List.copyOf(droppedSequences);
        createdTables = List.copyOf(createdTables);
        changedTables = List.copyOf(changedTables);
        droppedTables = List.copyOf(droppedTables);
        settings = List.copyOf(settings);
    }

    /** Whether the two catalogs say the same. */
    public boolean isEmpty() {
        return renames.isEmpty()
                && createdSchemas.isEmpty()
                && droppedSchemas.isEmpty()
                && createdExtensions.isEmpty()
                && changedExtensions.isEmpty()
                && droppedExtensions.isEmpty()
                && createdEnums.isEmpty()
                && changedEnums.isEmpty()
                && droppedEnums.isEmpty()
                && createdSequences.isEmpty()
                && changedSequences.isEmpty()
                && droppedSequences.isEmpty()
                && createdTables.isEmpty()
                && changedTables.isEmpty()
                && droppedTables.isEmpty()
                && settings.isEmpty();
    }

    /** The same with other changes of enums. */
    public Changes withChangedEnums(List<EnumChange> enums) {
        return new Changes(
                before,
                after,
                renames,
                createdSchemas,
                droppedSchemas,
                createdExtensions,
                changedExtensions,
                droppedExtensions,
                createdEnums,
                enums,
                droppedEnums,
                createdSequences,
                changedSequences,
                droppedSequences,
                createdTables,
                changedTables,
                droppedTables,
                settings);
    }
}
