package dev.mvnschema.workflow;

import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diff.Changes;
import dev.mvnschema.diff.Rename;
import dev.mvnschema.diff.TableChange;
import java.util.ArrayList;
import java.util.List;

/** A name for a migration, from what it changes: what the prompt offers. */
final class MigrationName {

    private static final int MAX_LENGTH = 60;

    private MigrationName() {}

    static String suggest(Changes changes, boolean first) {
        if (first) {
            return "init";
        }
        List<String> words = renames(changes);
        changes.createdTables().stream().map(Table::name).forEach(name -> words.add("create " + name.name()));
        changes.droppedTables().stream().map(Table::name).forEach(name -> words.add("drop " + name.name()));
        changes.changedTables().forEach(change -> words.add(table(change)));
        changes.createdEnums().stream().map(EnumType::name).forEach(name -> words.add("create " + name.name()));
        changes.changedEnums()
                .forEach(change -> words.add("change " + change.after().name().name()));
        changes.droppedEnums().stream().map(EnumType::name).forEach(name -> words.add("drop " + name.name()));
        String all = String.join(" and ", words);
        if (words.isEmpty()) {
            return "change schema";
        }
        return all.length() <= MAX_LENGTH ? all : words.get(0) + " and more";
    }

    /** Those of tables say more than what changes in them. */
    private static List<String> renames(Changes changes) {
        List<String> words = new ArrayList<>();
        for (Rename rename : changes.renames()) {
            if (rename instanceof Rename.OfTable table && !table.from().name().startsWith("_")) {
                words.add("rename " + table.from().name() + " to " + table.to().name());
            } else if (rename instanceof Rename.OfEnum type) {
                words.add("rename " + type.from().name() + " to " + type.to().name());
            }
        }
        for (Rename rename : words.isEmpty() ? changes.renames() : List.<Rename>of()) {
            if (rename instanceof Rename.OfColumn column) {
                words.add("rename " + column.from() + " to " + column.to() + " on "
                        + column.table().name());
            }
        }
        return words;
    }

    private static String table(TableChange change) {
        String table = change.after().name().name();
        if (change.addedColumns().size() == 1 && change.droppedColumns().isEmpty()) {
            return "add " + change.addedColumns().get(0).name() + " to " + table;
        }
        if (change.droppedColumns().size() == 1 && change.addedColumns().isEmpty()) {
            return "drop " + change.droppedColumns().get(0).name() + " from " + table;
        }
        return "change " + table;
    }
}
