package dev.mvnschema.plan;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.catalog.Unmodelled;
import dev.mvnschema.diff.Changes;
import dev.mvnschema.diff.SettingChange;
import dev.mvnschema.plan.Step.Kind;
import dev.mvnschema.postgres.sql.SettingSql;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How tables and indexes are stored: what differs, and what an index had that was built anew. */
final class SettingSteps {

    private final Changes changes;
    private final Draft draft;
    private final boolean told;

    /** @param told whether the wanted side says how things are stored */
    SettingSteps(Changes changes, boolean told, Draft draft) {
        this.changes = changes;
        this.told = told;
        this.draft = draft;
    }

    /** @param keys knows which indexes were built anew */
    void write(KeySteps keys) {
        Catalog source = told ? changes.after() : changes.before();
        if (source.unmodelled().isEmpty() && changes.settings().isEmpty()) {
            return;
        }
        for (Table table : changes.after().tables()) {
            Set<String> set = new LinkedHashSet<>();
            List<String> reset = new ArrayList<>();
            for (SettingChange change : changes.settings()) {
                if (change.table().equals(table.name())) {
                    set.addAll(change.added());
                    reset.addAll(change.removed());
                }
            }
            set.addAll(ofRebuilt(table.name(), source, keys));
            List<String> statements = new ArrayList<>();
            reset.stream()
                    .map(setting -> SettingSql.reset(table, setting))
                    .flatMap(Optional::stream)
                    .forEach(statements::add);
            set.stream()
                    .map(setting -> SettingSql.set(table, setting))
                    .flatMap(Optional::stream)
                    .forEach(statements::add);
            if (!statements.isEmpty()) {
                draft.add(Step.of(Kind.SET_STORAGE, statements));
            }
        }
    }

    /** Comments, parameters and privileges that went with what was made anew; how a column is stored goes with its type. */
    private List<String> ofRebuilt(Name table, Catalog source, KeySteps keys) {
        List<String> parts = keys.rebuilt(table);
        List<String> recreated = keys.recreated(table);
        List<String> converted = keys.converted(table);
        List<String> settings = new ArrayList<>();
        if (parts.isEmpty() && recreated.isEmpty() && converted.isEmpty()) {
            return settings;
        }
        for (Unmodelled object : source.unmodelled()) {
            String setting = object.name().name();
            boolean stored = object.kind() == Unmodelled.Kind.STORAGE || object.kind() == Unmodelled.Kind.COMMENT;
            boolean gone = parts.stream().anyMatch(part -> SettingSql.isOfPart(setting, part))
                    || isOfAny(setting, recreated)
                    || (isOfAny(setting, converted) && SettingSql.goesWithType(setting));
            if (stored && gone && table.equals(object.table())) {
                settings.add(setting);
            }
        }
        changes.before().unmodelled().stream()
                .filter(object -> object.kind() == Unmodelled.Kind.PRIVILEGE && table.equals(object.table()))
                .map(object -> object.name().name())
                .filter(setting -> isOfAny(setting, recreated))
                .forEach(settings::add);
        return settings;
    }

    private static boolean isOfAny(String setting, List<String> columns) {
        return columns.stream().anyMatch(column -> SettingSql.isOfColumn(setting, column));
    }
}
