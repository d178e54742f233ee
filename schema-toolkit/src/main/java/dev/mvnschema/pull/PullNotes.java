package dev.mvnschema.pull;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.pull.PulledSchema.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a person should know about a pulled schema. */
final class PullNotes {

    private PullNotes() {}

    static List<Note> of(Catalog catalog, Naming naming, Set<Name> joinTables, Set<Name> ignored, List<String> unsaid) {
        List<String> withoutKey = new ArrayList<>();
        List<String> unsupported = new ArrayList<>();
        ColumnTypes types = new ColumnTypes(naming);
        for (Table table : catalog.tables()) {
            if (joinTables.contains(table.name())) {
                continue;
            }
            String model = naming.model(table.name());
            if (ignored.contains(table.name())) {
                withoutKey.add(model);
            }
            for (Column column : table.columns()) {
                String field = naming.field(table.name(), column.name());
                String keyword = types.say(column.type()).keyword();
                if (keyword.startsWith("Unsupported(")) {
                    unsupported.add(model + "." + field + ": " + keyword);
                }
            }
        }
        List<Note> notes = new ArrayList<>();
        add(
                notes,
                "These models have nothing that tells one row from another, and carry @@ignore:",
                withoutKey,
                "Give their tables a primary key, or a unique index over columns that are NOT NULL.");
        add(
                notes,
                "The language has no word for the types of these fields, and generated code leaves them out:",
                unsupported,
                "Read and write them with SQL of your own.");
        add(
                notes,
                "The schema cannot say these, and does not:",
                unsaid,
                "Before the next migration, look at whether it would touch them.");
        return notes;
    }

    private static void add(List<Note> notes, String message, List<String> objects, String advice) {
        if (!objects.isEmpty()) {
            notes.add(new Note(message, objects, advice));
        }
    }
}
