package dev.mvnschema.workflow;

import dev.mvnschema.seed.SeededStep;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What seeds did, for a person. */
public final class SeedReport {

    private final String database;
    private final List<SeededStep> steps;

    /**
     * Of one run.
     *
     * @param database as a person knows it
     */
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

    /**
     * One document, one line: {@code exitCode}, {@code summary}, and {@code seeds}, each with {@code name}, {@code inserted},
     * {@code updated}, {@code deleted}, {@code unchanged} (null when it is not known) and {@code skipped}.
     */
    public String json() {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeNumberProperty("exitCode", 0);
            List<String> lines = lines();
            json.writeStringProperty("summary", lines.get(lines.size() - 1));
            json.writeArrayPropertyStart("seeds");
            steps.forEach(step -> write(json, step));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void write(JsonGenerator json, SeededStep step) {
        json.writeStartObject();
        json.writeStringProperty("name", step.name());
        json.writeNumberProperty("inserted", step.changes().inserted());
        json.writeNumberProperty("updated", step.changes().updated());
        json.writeNumberProperty("deleted", step.changes().deleted());
        if (step.unchanged() < 0) {
            json.writeNullProperty("unchanged");
        } else {
            json.writeNumberProperty("unchanged", step.unchanged());
        }
        json.writeBooleanProperty("skipped", step.skipped());
        json.writeEndObject();
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
