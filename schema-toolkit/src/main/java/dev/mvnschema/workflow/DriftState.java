package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.diff.NormalForms;
import dev.mvnschema.migration.MigrationComparison;
import dev.mvnschema.migration.ShadowDatabase;

/**
 * A database beside its migrations.
 *
 * @param expected what the applied migrations make
 * @param actual what is there
 */
record DriftState(
        TargetDatabase target,
        MigrationComparison comparison,
        ShadowDatabase shadow,
        Catalog expected,
        Catalog actual) {

    /** Tells which expressions are the same, as the shadow database prints them. */
    NormalForms forms() {
        return shadow.normalForms(comparison.applied(), target.schema());
    }
}
