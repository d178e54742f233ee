package dev.mvnschema.workflow;

import dev.mvnschema.migration.MigrationRecord;
import dev.mvnschema.migration.MigrationState;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A {@link StatusResult} as text for a person and as JSON for a program. */
public final class StatusReport {

    /** How many applied migrations a person is shown. */
    private static final int MOST_APPLIED = 20;

    private final StatusResult result;

    public StatusReport(StatusResult result) {
        this.result = result;
    }

    /** The database, one line per migration, what drifted, and {@link #summary()}. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(result.database().toString());
        List<MigrationRecord> shown = shown();
        int hidden = result.migrations().size() - shown.size();
        if (hidden > 0) {
            lines.add("  (" + count(hidden, "older migration") + " applied)");
        }
        int file = width(shown, MigrationRecord::file);
        int state = width(shown, migration -> word(migration.state()));
        for (MigrationRecord migration : shown) {
            String line = "  " + padded(migration.file(), file) + "  " + padded(word(migration.state()), state) + "  "
                    + applied(migration);
            lines.add(line.stripTrailing());
        }
        for (UnfinishedMigration migration : result.unfinished()) {
            lines.add("  " + migration.file()
                    + (applying(migration) ? " is being applied by another deploy: " : " is unfinished: ")
                    + migration.done() + " of " + migration.parts()
                    + " parts done, last begun " + migration.startedAt() + ": " + firstLine(migration.statement()));
        }
        if (!result.drift().isEmpty()) {
            lines.add("Drift, from what the migrations make to what is there:");
            result.drift().forEach(line -> lines.add("  " + line));
        }
        result.unmodelled().forEach(object -> lines.add("  left alone, because a schema cannot say it: " + object));
        lines.add(summary());
        return lines;
    }

    /** All that a person has to look at: of the applied ones only the last. */
    private List<MigrationRecord> shown() {
        long applied = number(MigrationState.APPLIED);
        List<MigrationRecord> shown = new ArrayList<>();
        for (MigrationRecord migration : result.migrations()) {
            if (migration.state() != MigrationState.APPLIED || applied-- <= MOST_APPLIED) {
                shown.add(migration);
            }
        }
        return shown;
    }

    private static int width(List<MigrationRecord> migrations, Function<MigrationRecord, String> column) {
        return migrations.stream().map(column).mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    /** {@code 2026-11-22T10:15:00Z by app in 120 ms}; nothing for what is not applied. */
    private static String applied(MigrationRecord migration) {
        if (migration.appliedAt() == null) {
            return "";
        }
        return migration.appliedAt()
                + (migration.appliedBy() == null ? "" : " by " + migration.appliedBy())
                + (migration.took() == null ? "" : " in " + migration.took().toMillis() + " ms");
    }

    /** One sentence. */
    public String summary() {
        return switch (result.verdict()) {
            case UP_TO_DATE ->
                "Up to date: " + count(result.migrations().size(), "migration")
                        + (result.driftChecked() ? ", no drift." : "; drift was not checked.");
            case PENDING ->
                (number(MigrationState.APPLYING) == 0
                                ? ""
                                : count(number(MigrationState.APPLYING), "migration")
                                        + " being applied by another deploy; ")
                        + count(number(MigrationState.PENDING), "migration") + " pending"
                        + (result.unmanaged() ? ", and the database has tables but no migration history." : ".");
            case FAILED_OR_EDITED ->
                "The history does not match the migration files: " + String.join(", ", mismatches()) + ".";
            case DRIFT ->
                "The database has drifted from its migrations"
                        + (number(MigrationState.PENDING) == 0
                                ? "."
                                : "; " + count(number(MigrationState.PENDING), "migration") + " pending.");
        };
    }

    /** What to do about it; null when there is nothing to do. */
    public @Nullable String nextStep() {
        return switch (result.verdict()) {
            case UP_TO_DATE -> null;
            case PENDING ->
                result.unmanaged()
                        ? "If this is the database that the migrations describe, record those that it already has:"
                                + " schema:resolve -Dschema.applied=<version> (or all). Otherwise check the URL."
                        : number(MigrationState.APPLYING) == 0
                                ? "Apply them with schema:deploy."
                                : "Look again when the other deploy has ended; schema:deploy waits for it.";
            case FAILED_OR_EDITED -> mismatchStep();
            case DRIFT -> "Undo the change that was made by hand, or say it in the schema and run schema:migrate-dev.";
        };
    }

    private String mismatchStep() {
        if (number(MigrationState.FAILED) > 0) {
            return "schema:deploy goes on where the migration stopped; correct what stood in its way first. When it was"
                    + " finished or undone by hand: schema:resolve -Dschema.applied=<version> or"
                    + " -Dschema.rolledBack=<version>.";
        }
        return "Put edited and missing files back as they were applied (git log shows them). An edit that changes nothing"
                + " in the database is accepted by schema:resolve -Dschema.edited=<version>. A development database is"
                + " rebuilt by schema:reset.";
    }

    /**
     * One document, one line: {@code verdict}, {@code exitCode}, {@code summary}, {@code database}, {@code migrations} (each
     * {@code version}, {@code description}, {@code file}, {@code state}, {@code appliedAt}, {@code appliedBy},
     * {@code tookMillis}), {@code unmanaged}, {@code unfinished} (each {@code file}, {@code partsDone},
     * {@code parts}, {@code startedAt}, {@code statement}), {@code driftChecked}, {@code driftSkipped}, {@code drift}, {@code unmodelled}. What is not known is null.
     */
    public String json() {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("verdict", word(result.verdict()));
            json.writeNumberProperty("exitCode", result.verdict().exitCode());
            json.writeStringProperty("summary", summary());
            write(json, result.database());
            json.writeArrayPropertyStart("migrations");
            result.migrations().forEach(migration -> write(json, migration));
            json.writeEndArray();
            json.writeBooleanProperty("unmanaged", result.unmanaged());
            json.writeArrayPropertyStart("unfinished");
            result.unfinished().forEach(migration -> write(json, migration));
            json.writeEndArray();
            json.writeBooleanProperty("driftChecked", result.driftChecked());
            json.writeStringProperty("driftSkipped", result.driftSkipped());
            write(json, "drift", result.drift());
            write(json, "unmodelled", result.unmodelled());
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void write(JsonGenerator json, DatabaseAddress database) {
        json.writeObjectPropertyStart("database");
        json.writeStringProperty("host", database.host());
        json.writeNumberProperty("port", database.port());
        json.writeStringProperty("name", database.database());
        json.writeStringProperty("schema", database.schema());
        json.writeBooleanProperty("embedded", database.embedded());
        json.writeStringProperty("serverVersion", database.serverVersion());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, MigrationRecord migration) {
        json.writeStartObject();
        json.writeStringProperty("version", migration.version());
        json.writeStringProperty("description", migration.description());
        json.writeStringProperty("file", migration.file());
        json.writeStringProperty("state", word(migration.state()));
        json.writeStringProperty(
                "appliedAt",
                migration.appliedAt() == null ? null : migration.appliedAt().toString());
        json.writeStringProperty("appliedBy", migration.appliedBy());
        if (migration.took() == null) {
            json.writeNullProperty("tookMillis");
        } else {
            json.writeNumberProperty("tookMillis", migration.took().toMillis());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, UnfinishedMigration migration) {
        json.writeStartObject();
        json.writeStringProperty("file", migration.file());
        json.writeNumberProperty("partsDone", migration.done());
        json.writeNumberProperty("parts", migration.parts());
        json.writeStringProperty("startedAt", migration.startedAt().toString());
        json.writeStringProperty("statement", migration.statement());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private boolean applying(UnfinishedMigration unfinished) {
        return result.migrations().stream()
                .anyMatch(migration -> migration.state() == MigrationState.APPLYING
                        && migration.file().equals(unfinished.file()));
    }

    private static String firstLine(String sql) {
        return sql.lines().findFirst().orElse(sql);
    }

    private List<String> mismatches() {
        List<String> found = new ArrayList<>();
        for (MigrationState state : List.of(
                MigrationState.FAILED, MigrationState.EDITED, MigrationState.MISSING, MigrationState.OUT_OF_ORDER)) {
            if (number(state) > 0) {
                found.add(number(state) + " " + word(state));
            }
        }
        return found;
    }

    private long number(MigrationState state) {
        return result.migrations().stream().filter(m -> m.state() == state).count();
    }

    /** {@code OUT_OF_ORDER} as {@code out-of-order}. */
    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
