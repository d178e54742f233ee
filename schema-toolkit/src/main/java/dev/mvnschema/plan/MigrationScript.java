package dev.mvnschema.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A plan as the text of a migration file. */
public final class MigrationScript {

    /** What a file without steps holds. */
    public static final String EMPTY = "-- This is an empty migration.";

    private MigrationScript() {}

    /** The whole plan as one script; {@link #EMPTY} when there is nothing to do. */
    public static String render(Plan plan) {
        return plan.isEmpty() ? EMPTY : warnings(plan) + steps(plan.steps());
    }

    /** The parts of the plan, each a script of its own; the first tells the findings. Empty when there is nothing to do. */
    public static List<String> renderParts(Plan plan) {
        return renderParts(plan, warnings(plan));
    }

    /** The parts of the plan, each a script of its own; the first begins with the head given. Empty when there is nothing to do. */
    public static List<String> renderParts(Plan plan, String head) {
        List<String> scripts = new ArrayList<>();
        for (Plan.Part part : plan.parts()) {
            scripts.add((scripts.isEmpty() ? head : "") + steps(part.steps()));
        }
        return List.copyOf(scripts);
    }

    /** The steps without the findings. */
    public static String steps(List<Step> steps) {
        StringBuilder script = new StringBuilder();
        for (Step step : steps) {
            if (script.length() > 0) {
                script.append('\n');
            }
            script.append("-- ").append(step.kind().title()).append('\n');
            step.statements().forEach(statement -> script.append(statement).append(";\n"));
        }
        return script.toString();
    }

    /** What the plan may lose or cannot do, one sentence each, without knowing the data. */
    public static List<String> findings(Plan plan) {
        return Stream.concat(plan.warnings().stream(), plan.unexecutable().stream())
                .map(FindingText::withoutCounts)
                .toList();
    }

    private static String warnings(Plan plan) {
        return new ScriptHead().section("Warnings:", findings(plan)).render();
    }
}
