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
import java.util.Objects;
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
            set.addAll(ofRebuiltIndexes(table.name(), source, keys.rebuilt(table.name())));
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

    private static List<String> ofRebuiltIndexes(Name table, Catalog source, List<String> rebuilt) {
        return source.unmodelled().stream()
                .filter(object -> object.kind() == Unmodelled.Kind.STORAGE && Objects.equals(object.table(), table))
                .map(object -> object.name().name())
                .filter(setting -> rebuilt.stream().anyMatch(index -> SettingSql.isOfIndex(setting, index)))
                .toList();
    }
}
