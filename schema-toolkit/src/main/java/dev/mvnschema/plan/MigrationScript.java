package dev.mvnschema.plan;

import java.util.ArrayList;
import java.util.List;

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
        List<String> scripts = new ArrayList<>();
        for (Plan.Part part : plan.parts()) {
            scripts.add((scripts.isEmpty() ? warnings(plan) : "") + steps(part.steps()));
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

    private static String warnings(Plan plan) {
        if (!plan.hasFindings()) {
            return "";
        }
        StringBuilder head = new StringBuilder("/*\n  Warnings:\n\n");
        plan.warnings().forEach(finding -> line(head, finding));
        plan.unexecutable().forEach(finding -> line(head, finding));
        return head.append("\n*/\n").toString();
    }

    /** A name must not close the comment that it stands in. */
    private static void line(StringBuilder head, Finding finding) {
        head.append("  - ")
                .append(FindingText.withoutCounts(finding).replace("*/", "* /").replace("/*", "/ *"))
                .append('\n');
    }
}
