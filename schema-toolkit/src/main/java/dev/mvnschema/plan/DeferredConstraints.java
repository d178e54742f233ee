package dev.mvnschema.plan;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Deferral;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.catalog.Unmodelled;

/** Constraints that are looked at when the transaction ends. PostgreSQL alters no table on which such a look is outstanding. */
final class DeferredConstraints {

    /** Has them looked at when the statement ends. */
    static final String AT_ONCE = "SET CONSTRAINTS ALL IMMEDIATE";

    private DeferredConstraints() {}

    /** Whether an update of the table leaves something to look at later. */
    static boolean concern(Catalog catalog, Name table) {
        return catalog.tables().stream().anyMatch(other -> refers(other, table))
                || catalog.table(table).stream().anyMatch(DeferredConstraints::hasKeys)
                || catalog.unmodelled().stream()
                        .anyMatch(object -> object.kind() == Unmodelled.Kind.CONSTRAINT_OPTION
                                && table.equals(object.table())
                                && object.name().name().endsWith("initially deferred"));
    }

    private static boolean refers(Table one, Name other) {
        return one.foreignKeys().stream()
                .anyMatch(key -> key.deferral() == Deferral.INITIALLY_DEFERRED
                        && (one.name().equals(other) || key.referencedTable().equals(other)));
    }

    private static boolean hasKeys(Table table) {
        return table.indexes().stream()
                        .anyMatch(index -> index.constraint() != null
                                && index.constraint().deferral() == Deferral.INITIALLY_DEFERRED)
                || table.exclusions().stream()
                        .anyMatch(exclusion -> exclusion.deferral() == Deferral.INITIALLY_DEFERRED);
    }
}
