package dev.mvnschema.workflow;

import dev.mvnschema.seed.SeededStep;
import java.util.ArrayList;
import java.util.List;

/** What seeds did, for a person. */
public final class SeedReport {

    private final String database;
    private final List<SeededStep> steps;

    /** @param database as a person knows it */
    public SeedReport(String database, List<SeededStep> steps) {
        this.database = database;
        this.steps = List.copyOf(steps);
    }

    /** One line per seed and one for all of them; a single one when there is none. */
    public List<String> lines() {
        if (steps.isEmpty()) {
            return List.of("There is no seed.");
        }
        List<String> lines = new ArrayList<>();
        for (SeededStep step : steps) {
            lines.add("  " + step.name() + ": " + what(step));
        }
        long rows = steps.stream().mapToLong(step -> step.changes().total()).sum();
        lines.add("Seeded " + database + ": " + rows + (rows == 1 ? " row" : " rows") + " changed by " + steps.size()
                + (steps.size() == 1 ? " seed." : " seeds."));
        return lines;
    }

    private static String what(SeededStep step) {
        if (step.skipped()) {
            return "ran before, and runs only once";
        }
        List<String> parts = new ArrayList<>();
        add(parts, step.changes().inserted(), "inserted");
        add(parts, step.changes().updated(), "updated");
        add(parts, step.changes().deleted(), "deleted");
        add(parts, step.unchanged(), "unchanged");
        return parts.isEmpty() ? "nothing changed" : String.join(", ", parts);
    }

    private static void add(List<String> parts, long number, String what) {
        if (number > 0) {
            parts.add(number + " " + what);
        }
    }
}
