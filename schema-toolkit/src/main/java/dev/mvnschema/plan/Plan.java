package dev.mvnschema.plan;

import dev.mvnschema.diff.Changes;
import java.util.ArrayList;
import java.util.List;

/**
 * How to get from one catalog to another.
 *
 * @param changes what differs
 * @param steps in the order in which they must run
 * @param warnings what may lose data or fail on some data, in the order of the steps
 * @param unexecutable what cannot run while the table holds rows, in the order of the steps
 * @param demands what rows that are there must meet; worth a word only when some do not
 */
public record Plan(
        Changes changes, List<Step> steps, List<Finding> warnings, List<Finding> unexecutable, List<Finding> demands) {

    public Plan {
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
        unexecutable = List.copyOf(unexecutable);
        demands = List.copyOf(demands);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Whether the script has findings to tell. */
    public boolean hasFindings() {
        return !warnings.isEmpty() || !unexecutable.isEmpty();
    }

    /** The steps in as few groups as possible such that each group can be a migration file of its own; empty when there is nothing to do. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        List<Step> open = new ArrayList<>();
        for (Step step : steps) {
            if (step.commit() == Step.Commit.ALONE) {
                close(open, parts);
                parts.add(new Part(List.of(step), false));
                continue;
            }
            open.add(step);
            if (step.commit() == Step.Commit.BEFORE_NEXT) {
                close(open, parts);
            }
        }
        close(open, parts);
        return List.copyOf(parts);
    }

    private static void close(List<Step> open, List<Part> parts) {
        if (!open.isEmpty()) {
            parts.add(new Part(open, true));
            open.clear();
        }
    }

    /** Steps that make one migration file, and whether it runs in a transaction. */
    public record Part(List<Step> steps, boolean transactional) {

        public Part {
            steps = List.copyOf(steps);
        }
    }
}
