package dev.mvnschema.plan;

import dev.mvnschema.catalog.Hints;
import dev.mvnschema.diff.Changes;
import java.util.List;

/** Puts the steps together. */
final class PlanBuilder {

    private final Changes changes;

    PlanBuilder(Changes changes, Hints hints, PlanOptions options) {
        this.changes = changes;
    }

    Plan build() {
        return new Plan(changes, List.of(), List.of(), List.of());
    }
}
