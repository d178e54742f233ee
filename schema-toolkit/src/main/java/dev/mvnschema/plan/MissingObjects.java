package dev.mvnschema.plan;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.catalog.Unmodelled;
import dev.mvnschema.catalog.Unmodelled.Kind;
import dev.mvnschema.diff.Changes;
import dev.mvnschema.diff.Mentions;
import dev.mvnschema.diff.TableChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Domains, functions and the like that a wanted table uses: made where a database has told how, named where not. */
final class MissingObjects {

    private final List<Unmodelled> missing;
    private final Changes changes;
    private final Draft draft;
    private final Set<Name> made = new LinkedHashSet<>();

    MissingObjects(Changes changes, Draft draft) {
        this.changes = changes;
        this.draft = draft;
        Catalog before = changes.before();
        this.missing = changes.after().unmodelled().stream()
                .filter(object -> object.table() == null)
                .filter(object -> before.unmodelled().stream()
                        .noneMatch(there ->
                                there.kind() == object.kind() && there.name().equals(object.name())))
                .toList();
    }

    /** Makes those that are known how to, before the tables that need them; what they stand on first. */
    void create() {
        if (missing.isEmpty()) {
            return;
        }
        List<Unmodelled> reached = reached();
        Set<Unmodelled> made = new LinkedHashSet<>();
        for (Unmodelled object : missing) {
            if (reached.contains(object) && isMakeable(object, new HashSet<>())) {
                make(object, reached, made);
            }
        }
    }

    private void make(Unmodelled object, List<Unmodelled> reached, Set<Unmodelled> made) {
        Unmodelled.Definition definition = object.definition();
        if (definition == null || !made.add(object)) {
            return;
        }
        for (Unmodelled other : reached) {
            if (!other.equals(object)
                    && missing.contains(other)
                    && isMakeable(other, new HashSet<>())
                    && standsOn(object, other)) {
                make(other, reached, made);
            }
        }
        draft.add(Step.of(Step.Kind.CREATE_OBJECT, definition.create()));
    }

    /** Types and functions that the tables speak of, and those that these speak of in turn, in the bodies of functions, too. */
    private List<Unmodelled> reached() {
        List<Unmodelled> open = new ArrayList<>();
        changes.after().unmodelled().stream().filter(MissingObjects::canBeMade).forEach(open::add);
        List<Unmodelled> reached = new ArrayList<>();
        open.stream().filter(this::isNeeded).forEach(reached::add);
        open.removeAll(reached);
        for (int i = 0; i < reached.size(); i++) {
            Unmodelled upper = reached.get(i);
            List<Unmodelled> lower =
                    open.stream().filter(object -> standsOn(upper, object)).toList();
            reached.addAll(lower);
            open.removeAll(lower);
        }
        return reached;
    }

    private static boolean standsOn(Unmodelled upper, Unmodelled lower) {
        Unmodelled.Definition definition = upper.definition();
        return upper.uses().stream().anyMatch(use -> use.object().equals(lower.name()))
                || (definition != null && Mentions.of(definition.create().get(0), bareName(lower)));
    }

    /** What stands behind {@code CREATE TABLE} for a table whose rows lie in partitions; nothing for others. */
    String partitioning(Table table) {
        return missing.stream()
                .filter(object ->
                        object.kind() == Kind.PARTITION && object.name().equals(table.name()))
                .map(Unmodelled::definition)
                .filter(Objects::nonNull)
                .map(definition -> definition.create().get(0))
                .findFirst()
                .orElse("");
    }

    /** The partitions of tables that the plan creates, those of partitions behind them. */
    void createPartitions() {
        Set<Name> parents = new HashSet<>();
        changes.createdTables().forEach(table -> parents.add(table.name()));
        List<Unmodelled> open = new ArrayList<>();
        changes.after().unmodelled().stream()
                .filter(object -> object.kind() == Kind.PARTITION && object.table() != null)
                .forEach(open::add);
        boolean found = true;
        while (found) {
            found = false;
            for (Unmodelled partition : List.copyOf(open)) {
                Unmodelled.Definition definition = partition.definition();
                if (definition != null && parents.contains(partition.table())) {
                    draft.add(Step.of(Step.Kind.CREATE_OBJECT, definition.create()));
                    parents.add(partition.name());
                    made.add(partition.name());
                    createLocal(partition.name(), Kind.LOCAL_KEY);
                    createLocal(partition.name(), Kind.LOCAL_CHECK);
                    open.remove(partition);
                    found = true;
                }
            }
        }
    }

    /** When all keys are there. */
    void createLocalForeignKeys() {
        made.forEach(partition -> createLocal(partition, Kind.LOCAL_FOREIGN_KEY));
    }

    /** What a partition has alone. */
    private void createLocal(Name partition, Kind kind) {
        for (Unmodelled object : changes.after().unmodelled()) {
            Unmodelled.Definition definition = object.definition();
            if (object.kind() == kind && partition.equals(object.table()) && definition != null) {
                draft.add(Step.of(Step.Kind.CREATE_OBJECT, definition.create()));
            }
        }
    }

    /** Not so when it stands on a table that comes later. */
    private boolean isMakeable(Unmodelled object, Set<Unmodelled> seen) {
        boolean known = object.definition() != null && canBeMade(object);
        return known
                && (!seen.add(object)
                        || object.uses().stream()
                                .allMatch(use -> changes.createdTables().stream()
                                                .noneMatch(table -> table.name().equals(use.object()))
                                        && missing.stream()
                                                .filter(other -> other.name().equals(use.object()))
                                                .allMatch(other -> isMakeable(other, seen))));
    }

    private static boolean canBeMade(Unmodelled object) {
        return object.kind().isType() || object.kind() == Kind.FUNCTION || object.kind() == Kind.COLLATION;
    }

    private boolean isNeeded(Unmodelled object) {
        String name = bareName(object);
        return tables().anyMatch(table -> texts(table).stream().anyMatch(text -> Mentions.of(text, name)));
    }

    private Stream<Table> tables() {
        return Stream.concat(
                changes.createdTables().stream(),
                changes.changedTables().stream().map(TableChange::after));
    }

    void tell() {
        for (Table table : changes.createdTables()) {
            List<String> inTheWay = changes.before().unmodelled().stream()
                    .filter(object ->
                            object.name().equals(table.name()) && !object.kind().isSetting())
                    .map(Unmodelled::title)
                    .toList();
            if (!inTheWay.isEmpty()) {
                draft.find(Finding.Kind.BLOCKED, table.name(), null, inTheWay);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        tables().forEach(this::tell);
    }

    private void tell(Table table) {
        List<String> texts = texts(table);
        List<String> titles = missing.stream()
                .filter(object -> !isMakeable(object, new HashSet<>()))
                .filter(object -> texts.stream().anyMatch(text -> Mentions.of(text, bareName(object))))
                .map(Unmodelled::title)
                .toList();
        if (!titles.isEmpty()) {
            draft.find(Finding.Kind.MISSING, table.name(), null, titles);
        }
    }

    /** {@code f} for {@code f(integer)}. */
    private static String bareName(Unmodelled object) {
        String name = object.name().name();
        int arguments = name.indexOf('(');
        return arguments < 0 ? name : name.substring(0, arguments);
    }

    /** All SQL in a table that can speak of other objects. */
    private static List<String> texts(Table table) {
        List<String> texts = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column.type().element() instanceof ColumnType.Other other) {
                texts.add(other.sql());
            }
            if (column.defaultValue() instanceof ColumnDefault.Expression expression) {
                texts.add(expression.sql());
            }
            if (column.generated() != null) {
                texts.add(column.generated().expression());
            }
            if (column.collation() != null) {
                texts.add('"' + column.collation() + '"');
            }
        }
        for (Index index : table.indexes()) {
            texts.add(Objects.requireNonNullElse(index.predicate(), ""));
            index.keys().forEach(key -> {
                texts.add(Objects.requireNonNullElse(key.expression(), ""));
                texts.add(Objects.requireNonNullElse(key.operatorClass(), ""));
            });
        }
        table.checks().forEach(check -> texts.add(check.expression()));
        table.exclusions().forEach(exclusion -> texts.add(exclusion.elements()));
        return texts;
    }
}
