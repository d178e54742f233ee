package dev.mvnschema.diff;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks PostgreSQL whether two expressions that are written differently are one: both are put into tables that are there for a
 * moment, and printed. What it prints, read again, may be printed in yet another way, so that a second look decides.
 */
public final class PrintedForms implements NormalForms {

    private final @Nullable Supplier<Connection> connections;
    private final String searchPath;

    /** Asks nobody. */
    PrintedForms() {
        this.connections = null;
        this.searchPath = "";
    }

    /**
     * Nothing is opened before it is needed.
     *
     * @param connections to a database that has the functions, types and extensions that expressions speak of, and where this
     *     user may make temporary tables; each is closed after use
     * @param searchPath as introspection has it
     */
    public PrintedForms(Supplier<Connection> connections, String searchPath) {
        this.connections = connections;
        this.searchPath = searchPath;
    }

    @Override
    public Catalog align(Catalog before, Catalog after) {
        Map<Name, Doubt> doubts = doubts(before, after);
        if (doubts.isEmpty()) {
            return after;
        }
        if (connections == null) {
            doubts.values().forEach(Doubt::settle);
            return replaced(after, doubts);
        }
        try (Connection connection = connections.get()) {
            ScratchTables scratch = new ScratchTables(connection, searchPath);
            for (Map<Name, Doubt> round : rounds(doubts)) {
                resolve(round, scratch, before, after);
            }
        } catch (SQLException e) {
            // Compared as they are written, then; a migration that says what is said already does no harm.
            doubts.values().forEach(Doubt::settle);
        }
        return replaced(after, doubts);
    }

    private static void resolve(Map<Name, Doubt> doubts, ScratchTables scratch, Catalog before, Catalog after)
            throws SQLException {
        print(doubts, scratch, after, false);
        doubts.values().removeIf(Doubt::settle);
        if (!doubts.isEmpty()) {
            print(doubts, scratch, before, true);
            print(doubts, scratch, after, false);
            doubts.values().forEach(Doubt::settle);
        }
    }

    private static void print(Map<Name, Doubt> doubts, ScratchTables scratch, Catalog catalog, boolean old)
            throws SQLException {
        Map<Name, Table> printed = scratch.print(
                doubts.values().stream().map(doubt -> doubt.table(old)).toList(), catalog);
        for (Map.Entry<Name, Doubt> entry : doubts.entrySet()) {
            Table table = printed.get(entry.getKey());
            if (table != null) {
                entry.getValue().printed(table, old);
            } else {
                for (Table single : entry.getValue().singles(old)) {
                    Table one = scratch.print(List.of(single), catalog).get(entry.getKey());
                    if (one != null) {
                        entry.getValue().printed(one, old);
                    }
                }
            }
        }
    }

    private static Map<Name, Doubt> doubts(Catalog before, Catalog after) {
        Map<Name, Table> there = new HashMap<>();
        before.tables().forEach(table -> there.put(table.name(), table));
        Map<Name, Doubt> doubts = new LinkedHashMap<>();
        for (Table table : after.tables()) {
            Table old = there.get(table.name());
            if (old != null && !old.equals(table)) {
                Doubt doubt = new Doubt(old, table);
                if (doubt.isReal()) {
                    doubts.put(table.name(), doubt);
                }
            }
        }
        return doubts;
    }

    /** Temporary tables have one schema between them: tables of one name come one after the other. */
    private static List<Map<Name, Doubt>> rounds(Map<Name, Doubt> doubts) {
        List<Map<Name, Doubt>> rounds = new ArrayList<>();
        doubts.forEach((name, doubt) -> {
            Map<Name, Doubt> round = rounds.stream()
                    .filter(open -> open.keySet().stream()
                            .noneMatch(other -> other.name().equals(name.name())))
                    .findFirst()
                    .orElse(null);
            if (round == null) {
                round = new LinkedHashMap<>();
                rounds.add(round);
            }
            round.put(name, doubt);
        });
        return rounds;
    }

    private static Catalog replaced(Catalog after, Map<Name, Doubt> doubts) {
        return new Catalog(
                after.schemas(),
                after.extensions(),
                after.enums(),
                after.sequences(),
                after.tables().stream()
                        .map(table -> Optional.ofNullable(doubts.get(table.name()))
                                .map(doubt -> doubt.settled(table))
                                .orElse(table))
                        .toList(),
                after.unmodelled());
    }

    /** The parts of a table whose texts differ, and the forms that they have had so far. */
    private static final class Doubt {

        private final Table old;
        private final Table wanted;
        private final Map<TablePart, List<TablePart>> oldForms = new LinkedHashMap<>();
        private final Map<TablePart, List<TablePart>> wantedForms = new LinkedHashMap<>();
        private final Map<TablePart, TablePart> same = new LinkedHashMap<>();

        Doubt(Table old, Table wanted) {
            this.old = old;
            this.wanted = wanted;
            List<TablePart> oldParts = TablePart.of(old);
            List<TablePart> wantedParts = TablePart.of(wanted);
            oldParts.stream()
                    .filter(part -> isDoubtful(part, wantedParts))
                    .forEach(part -> oldForms.put(part, new ArrayList<>(List.of(part))));
            wantedParts.stream()
                    .filter(part -> isDoubtful(part, oldParts))
                    .forEach(part -> wantedForms.put(part, new ArrayList<>(List.of(part))));
        }

        /** Whether there may be another way of saying it on the other side. */
        private static boolean isDoubtful(TablePart part, List<TablePart> others) {
            List<TablePart> candidates =
                    others.stream().filter(other -> isCandidate(part, other)).toList();
            return !candidates.isEmpty()
                    && candidates.stream().noneMatch(other -> other.content().equals(part.content()));
        }

        private static boolean isCandidate(TablePart part, TablePart other) {
            return part.kind() == other.kind()
                    && (part.kind().movable() || part.name().equals(other.name()));
        }

        boolean isReal() {
            return !oldForms.isEmpty() && !wantedForms.isEmpty();
        }

        private Map<TablePart, List<TablePart>> forms(boolean ofOld) {
            return ofOld ? oldForms : wantedForms;
        }

        /** The table with the latest forms of its doubtful parts. */
        Table table(boolean ofOld) {
            List<TablePart> latest = latest(ofOld);
            return TablePart.only(with(ofOld ? old : wanted, latest), latest);
        }

        /** The same, part by part. */
        List<Table> singles(boolean ofOld) {
            return latest(ofOld).stream()
                    .map(part -> TablePart.only(with(ofOld ? old : wanted, List.of(part)), List.of(part)))
                    .toList();
        }

        private List<TablePart> latest(boolean ofOld) {
            return forms(ofOld).values().stream()
                    .map(forms -> forms.get(forms.size() - 1))
                    .toList();
        }

        private static Table with(Table table, List<TablePart> parts) {
            Table changed = table;
            for (TablePart part : parts) {
                changed = part.in(changed);
            }
            return changed;
        }

        void printed(Table table, boolean ofOld) {
            List<TablePart> parts = TablePart.of(table);
            forms(ofOld)
                    .forEach((part, forms) ->
                            TablePart.find(parts, part.kind(), part.name()).ifPresent(forms::add));
        }

        /** Pairs those that have had a form in common; true when no doubt is left. */
        boolean settle() {
            wantedForms.forEach((part, forms) -> {
                if (!same.containsKey(part)) {
                    oldForms.entrySet().stream()
                            .filter(entry -> isCandidate(part, entry.getKey()) && meet(forms, entry.getValue()))
                            .findFirst()
                            .ifPresent(entry -> same.put(part, entry.getKey()));
                }
            });
            return same.keySet().containsAll(wantedForms.keySet());
        }

        private static boolean meet(List<TablePart> forms, List<TablePart> others) {
            Set<Object> contents = new HashSet<>();
            forms.forEach(form -> contents.add(form.content()));
            boolean unprinted = forms.size() == 1;
            return others.stream()
                    .anyMatch(other -> contents.contains(other.content())
                            || (unprinted && forms.get(0).readsAs(other)));
        }

        /** What is the same, in the words of what is there. */
        Table settled(Table table) {
            Table result = table;
            for (Map.Entry<TablePart, TablePart> entry : same.entrySet()) {
                TablePart part = entry.getKey();
                result =
                        new TablePart(part.kind(), part.name(), entry.getValue().content()).in(result);
            }
            return result;
        }
    }
}
