package dev.mvnschema.plan;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.catalog.Unmodelled;
import dev.mvnschema.catalog.Unmodelled.Kind;
import dev.mvnschema.diff.Changes;
import dev.mvnschema.diff.ColumnChange;
import dev.mvnschema.diff.EnumChange;
import dev.mvnschema.diff.Mentions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Views, triggers, policies and the like that stand on what a plan changes. PostgreSQL would refuse to convert a column beneath
 * them: they are put away before and put back after. What stands on something that goes for good is told; nothing is dropped with
 * it that is not.
 */
final class StandingObjects {

    private final Changes changes;
    private final Draft draft;
    private final Set<Ground> moved = new LinkedHashSet<>();
    private final Set<Ground> remade = new LinkedHashSet<>();
    private final Set<Ground> gone = new LinkedHashSet<>();
    private final List<Unmodelled> aside = new ArrayList<>();
    private final Set<Unmodelled> ahead = new LinkedHashSet<>();
    private final Map<Ground, Set<String>> blocked = new LinkedHashMap<>();

    StandingObjects(Changes changes, List<AlteredTable> tables, Draft draft) {
        this.changes = changes;
        this.draft = draft;
        if (changes.before().unmodelled().isEmpty()) {
            return;
        }
        tables.forEach(this::altered);
        enums();
        changes.droppedTables().forEach(table -> goes(table.name()));
        choose();
    }

    /** @param column null for all of the object */
    private record Ground(Name object, @Nullable String column) {

        boolean carries(Unmodelled.Use use) {
            return use.object().equals(object) && (column == null || column.equals(use.column()));
        }
    }

    /** With its partitions, and theirs. */
    private void goes(Name table) {
        if (gone.add(new Ground(table, null))) {
            changes.before().unmodelled().stream()
                    .filter(object -> object.kind() == Kind.PARTITION && table.equals(object.table()))
                    .forEach(partition -> goes(partition.name()));
        }
    }

    private void altered(AlteredTable table) {
        for (ColumnChange change : table.change().changedColumns()) {
            String column = change.before().name();
            if (table.recreates(column) || table.changesTypeOf(column) || change.has(ColumnChange.Kind.COLLATION)) {
                moved.add(new Ground(table.name(), column));
            }
            if (table.recreates(column)) {
                remade.add(new Ground(table.name(), column));
            }
        }
        for (Column column : table.recomputed()) {
            moved.add(new Ground(table.name(), column.name()));
            remade.add(new Ground(table.name(), column.name()));
        }
        table.change()
                .indexes()
                .dropped()
                .forEach(index -> gone.add(new Ground(new Name(table.name().schema(), index.name()), null)));
        table.change().droppedColumns().forEach(column -> gone.add(new Ground(table.name(), column.name())));
    }

    private void enums() {
        for (EnumChange change : changes.changedEnums()) {
            if (!change.removed().isEmpty() || change.reordered()) {
                Name type = change.before().name();
                moved.add(new Ground(type, null));
                for (Table table : changes.before().tables()) {
                    for (Column column : table.columns()) {
                        boolean ofType = column.type().element() instanceof ColumnType.EnumRef reference
                                && reference.name().equals(type);
                        if (ofType && changes.after().table(table.name()).isPresent()) {
                            moved.add(new Ground(table.name(), column.name()));
                        }
                    }
                }
            }
        }
        for (EnumType type : changes.droppedEnums()) {
            gone.add(new Ground(type.name(), null));
        }
    }

    private void choose() {
        Set<Unmodelled> chosen = new LinkedHashSet<>();
        for (Ground ground : moved) {
            for (Unmodelled object : changes.before().unmodelled()) {
                if (stepsAsideFor(object, ground)) {
                    choose(object, ground, chosen);
                }
            }
        }
        for (Ground ground : gone) {
            for (Unmodelled object : changes.before().unmodelled()) {
                if (standsFirmly(object, ground) && goesWithItsPartition(object)) {
                    ahead.add(object);
                } else if (standsFirmly(object, ground) && !goesItself(object)) {
                    leave(object, ground, chosen);
                }
            }
        }
        inOrder(chosen);
    }

    /** It stands in the way, unless a wanted database has it without what goes. */
    private void leave(Unmodelled object, Ground ground, Set<Unmodelled> chosen) {
        Unmodelled wanted = counterpart(object).orElse(null);
        boolean movesOn = wanted != null
                && wanted.definition() != null
                && wanted.uses().stream().noneMatch(use -> gone.stream().anyMatch(other -> other.carries(use)));
        if (movesOn) {
            choose(object, ground, chosen);
        } else {
            block(ground, object);
        }
    }

    /** Partitions follow their parent, and statistics their columns unless these are made anew. */
    private boolean stepsAsideFor(Unmodelled object, Ground ground) {
        boolean follows = object.kind().isSetting()
                || ((object.kind() == Kind.STATISTICS || object.kind().isLocal()) && !remade.contains(ground))
                || (object.kind() == Kind.PARTITION && object.table() != null);
        return !follows && object.uses().stream().anyMatch(ground::carries);
    }

    /** With all that stands on it in turn. */
    private void choose(Unmodelled object, Ground ground, Set<Unmodelled> chosen) {
        if (object.definition() == null || object.kind() == Kind.PARTITION || isTypeOfColumn(object)) {
            block(ground, object);
        } else if (chosen.add(object)) {
            Ground own = new Ground(object.name(), null);
            changes.before().unmodelled().stream()
                    .filter(other -> !other.equals(object) && stepsAsideFor(other, own))
                    .forEach(other -> choose(other, ground, chosen));
        }
    }

    /** A type goes nowhere while a column has it. */
    private boolean isTypeOfColumn(Unmodelled object) {
        return object.kind().isType()
                && changes.before().tables().stream()
                        .flatMap(table -> table.columns().stream())
                        .anyMatch(column -> column.type().element() instanceof ColumnType.Other other
                                && Mentions.of(other.sql(), object.name().name()));
    }

    /** A setting of a table, or a table itself that is dropped: one that inherits, or one with partitions. */
    private boolean goesItself(Unmodelled object) {
        boolean table =
                object.kind() == Kind.INHERITANCE || (object.kind() == Kind.PARTITION && object.table() == null);
        return table
                ? changes.after().table(object.name()).isEmpty()
                : object.kind().isSetting();
    }

    /** Before anything else goes: of two partitions that refer to each other neither could be the first. */
    private boolean goesWithItsPartition(Unmodelled object) {
        return object.kind().isLocal() && object.table() != null && gone.contains(new Ground(object.table(), null));
    }

    private static boolean standsFirmly(Unmodelled object, Ground ground) {
        return object.uses().stream().anyMatch(use -> ground.carries(use) && !use.goesAlong());
    }

    private void block(Ground ground, Unmodelled object) {
        blocked.computeIfAbsent(ground, key -> new LinkedHashSet<>()).add(object.title());
    }

    /** What stands on others first. */
    private void inOrder(Set<Unmodelled> chosen) {
        Set<Unmodelled> open = new LinkedHashSet<>(chosen);
        while (!open.isEmpty()) {
            Unmodelled next = open.stream()
                    .filter(object -> open.stream().noneMatch(other -> !other.equals(object) && isOn(other, object)))
                    .findFirst()
                    .orElseGet(() -> open.iterator().next());
            open.remove(next);
            aside.add(next);
        }
    }

    private static boolean isOn(Unmodelled upper, Unmodelled lower) {
        return upper.uses().stream().anyMatch(use -> use.object().equals(lower.name()));
    }

    void putAway() {
        for (Unmodelled object : ahead) {
            if (object.definition() != null) {
                draft.add(Step.Kind.PUT_AWAY, object.definition().drop());
            }
        }
        for (Unmodelled object : aside) {
            Unmodelled.Definition definition = object.definition();
            if (definition != null) {
                draft.add(Step.Kind.PUT_AWAY, definition.drop());
            }
        }
    }

    /** In the other direction, when everything beneath has changed. */
    void putBack() {
        List<Unmodelled> reversed = new ArrayList<>(aside);
        Collections.reverse(reversed);
        for (Unmodelled object : reversed) {
            Unmodelled.Definition definition = wanted(object);
            if (definition != null) {
                draft.add(Step.of(Step.Kind.PUT_BACK, definition.create()));
            }
        }
    }

    /** As a wanted database has it, which knows the new types; a schema has no words for it, and it comes back as it was. */
    private Unmodelled.@Nullable Definition wanted(Unmodelled object) {
        return counterpart(object).orElse(object).definition();
    }

    private Optional<Unmodelled> counterpart(Unmodelled object) {
        return changes.after().unmodelled().stream()
                .filter(other -> other.kind() == object.kind()
                        && other.name().equals(object.name())
                        && Objects.equals(other.table(), object.table())
                        && other.definition() != null)
                .findFirst();
    }

    /** What the plan takes away without naming it, and what it cannot take away. */
    void tell() {
        Map<Name, List<Unmodelled>> told = new TreeMap<>();
        for (Ground ground : gone) {
            for (Unmodelled object : changes.before().unmodelled()) {
                boolean goes = !object.kind().isSetting()
                        && object.uses().stream().anyMatch(ground::carries)
                        && !standsFirmly(object, ground);
                List<Unmodelled> ofTable = told.computeIfAbsent(ground.object(), key -> new ArrayList<>());
                if (goes && !ofTable.contains(object)) {
                    ofTable.add(object);
                    draft.find(
                            Finding.Kind.DROP_DEPENDENT,
                            ground.object(),
                            ground.column(),
                            List.of(object.kind().title(), object.name().toString()));
                }
            }
        }
        blocked.forEach((ground, titles) ->
                draft.find(Finding.Kind.BLOCKED, ground.object(), ground.column(), List.copyOf(titles)));
    }
}
