package dev.mvnschema.plan;

import dev.mvnschema.catalog.Name;
import dev.mvnschema.diff.Changes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan while it is written: steps are added in the order in which they run, findings speak of the last one. */
final class Draft {

    private final List<Step> steps = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private final List<Finding> unexecutable = new ArrayList<>();
    private final List<Finding> demands = new ArrayList<>();

    void add(Step.Kind kind, String statement) {
        add(Step.of(kind, List.of(statement)));
    }

    void add(Step step) {
        steps.add(step);
    }

    void find(Finding.Kind kind, Name subject, @Nullable String column, List<String> details) {
        find(kind, subject, column, details, null);
    }

    void find(
            Finding.Kind kind, Name subject, @Nullable String column, List<String> details, @Nullable DataProbe probe) {
        (kind.demand() ? demands : kind.unexecutable() ? unexecutable : warnings)
                .add(new Finding(kind, steps.size() - 1, subject, column, details, probe));
    }

    Plan finish(Changes changes) {
        return new Plan(changes, steps, warnings, unexecutable, demands);
    }
}
