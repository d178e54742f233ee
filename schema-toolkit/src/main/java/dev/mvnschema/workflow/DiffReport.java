package dev.mvnschema.workflow;

import dev.mvnschema.diff.DiffSummary;
import dev.mvnschema.plan.Finding;
import dev.mvnschema.plan.FindingText;
import dev.mvnschema.plan.MigrationScript;
import dev.mvnschema.plan.Plan;
import dev.mvnschema.plan.ScriptHead;
import dev.mvnschema.plan.Step;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A {@link SchemaDiff.Result} as text for a person, as an SQL script, and as JSON for a program. */
public final class DiffReport {

    private static final int DIFFERENT = 2;

    private final SchemaDiff.Result result;

    public DiffReport(SchemaDiff.Result result) {
        this.result = result;
    }

    /** Both sides, and what differs, in the form of Prisma's summary, with notes on drops that may be renames. */
    public String text() {
        return "From " + result.from() + " to " + result.to() + ":\n"
                + DiffSummary.render(result.plan().changes()).strip()
                + result.likelyRenames().stream().map(line -> "\nNote: " + line).collect(Collectors.joining());
    }

    /** {@code From the migrations to the schema: 3 steps.} */
    public String headline() {
        int steps = result.plan().steps().size();
        return "From " + result.from() + " to " + result.to() + ": "
                + (steps == 0 ? "no difference." : steps + (steps == 1 ? " step." : " steps."));
    }

    /** What a migration file would hold, with notes on drops that may be renames in its head. */
    public String sql() {
        Plan plan = result.plan();
        if (plan.isEmpty()) {
            return MigrationScript.EMPTY;
        }
        String head = new ScriptHead()
                .section("Warnings:", MigrationScript.findings(plan))
                .section("Notes:", result.likelyRenames())
                .render();
        return (head + MigrationScript.steps(plan.steps())).stripTrailing();
    }

    /**
     * One document, one line: {@code from}, {@code to}, {@code different}, {@code exitCode} (0 or 2), {@code summary} (its
     * lines), {@code parts} (each {@code transactional} and its {@code steps}, each {@code kind} and its {@code statements}),
     * {@code warnings}, {@code unexecutable} and {@code likelyRenames}.
     */
    public String json() {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("from", result.from());
            json.writeStringProperty("to", result.to());
            json.writeBooleanProperty("different", result.different());
            json.writeNumberProperty("exitCode", result.different() ? DIFFERENT : 0);
            write(json, "summary", summary());
            json.writeArrayPropertyStart("parts");
            result.plan().parts().forEach(part -> write(json, part));
            json.writeEndArray();
            write(json, "warnings", texts(result.plan().warnings()));
            write(json, "unexecutable", texts(result.plan().unexecutable()));
            write(json, "likelyRenames", result.likelyRenames());
            json.writeEndObject();
        }
        return out.toString();
    }

    private List<String> summary() {
        return result.different()
                ? DiffSummary.render(result.plan().changes())
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList()
                : List.of();
    }

    private static void write(JsonGenerator json, Plan.Part part) {
        json.writeStartObject();
        json.writeBooleanProperty("transactional", part.transactional());
        json.writeArrayPropertyStart("steps");
        for (Step step : part.steps()) {
            json.writeStartObject();
            json.writeStringProperty("kind", step.kind().title());
            write(json, "statements", step.statements());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private static List<String> texts(List<Finding> findings) {
        List<String> texts = new ArrayList<>();
        findings.forEach(finding -> texts.add(FindingText.withoutCounts(finding)));
        return texts;
    }
}
