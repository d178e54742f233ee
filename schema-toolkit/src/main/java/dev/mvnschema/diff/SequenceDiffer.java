package dev.mvnschema.diff;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Sequence;
import dev.mvnschema.catalog.Sequence.Options;
import dev.mvnschema.catalog.Sequence.Owner;
import dev.mvnschema.catalog.Sequence.Role;
import dev.mvnschema.catalog.SerialSequence;
import dev.mvnschema.catalog.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares sequences. Those that columns make are there with their columns: only how they count, and their names, can differ. */
final class SequenceDiffer {

    private final Map<Name, Sequence> before;
    private final Map<Name, Sequence> after;

    SequenceDiffer(Catalog before, Catalog after) {
        this.before = all(before);
        this.after = all(after);
    }

    List<Sequence> created() {
        return missing(after, before);
    }

    List<Sequence> dropped() {
        return missing(before, after);
    }

    private static List<Sequence> missing(Map<Name, Sequence> sequences, Map<Name, Sequence> others) {
        return sequences.values().stream()
                .filter(sequence -> !sequence.isOfColumn())
                .filter(sequence -> {
                    Sequence other = others.get(sequence.name());
                    return other == null || other.isOfColumn();
                })
                .toList();
    }

    List<SequenceChange> changed() {
        List<SequenceChange> changes = new ArrayList<>();
        for (Sequence was : before.values()) {
            Sequence is = after.get(was.name());
            if (is != null && !is.equals(was) && (!is.isOfColumn() || !was.isOfColumn() || !countsAlike(was, is))) {
                changes.add(new SequenceChange(was, is));
            }
        }
        return changes;
    }

    private static boolean countsAlike(Sequence was, Sequence is) {
        return Objects.equals(was.options(), is.options());
    }

    /** Sequences of columns by the names that they have, and the names that they should have. */
    Map<Name, Name> renamed() {
        Map<Owner, Name> wanted = new LinkedHashMap<>();
        after.values().stream()
                .filter(sequence -> sequence.isOfColumn() && !before.containsKey(sequence.name()))
                .forEach(sequence -> wanted.put(Objects.requireNonNull(sequence.owner()), sequence.name()));
        Map<Name, Name> renamed = new LinkedHashMap<>();
        for (Sequence was : before.values()) {
            Name name = was.isOfColumn() ? wanted.get(was.owner()) : null;
            if (name != null
                    && !after.containsKey(was.name())
                    && Objects.equals(name.schema(), was.name().schema())) {
                renamed.put(was.name(), name);
            }
        }
        return renamed;
    }

    /** Standalone ones, and one for each column that counts up. */
    private static Map<Name, Sequence> all(Catalog catalog) {
        Map<Name, Sequence> all = new LinkedHashMap<>();
        for (Sequence sequence : catalog.sequences()) {
            all.put(sequence.name(), whole(sequence, catalog));
        }
        Set<Owner> told = new HashSet<>();
        catalog.sequences().stream()
                .map(Sequence::owner)
                .filter(Objects::nonNull)
                .forEach(told::add);
        for (Table table : catalog.tables()) {
            for (Column column : table.columns()) {
                Sequence made = ofColumn(table.name(), column);
                if (made != null && !told.contains(made.owner())) {
                    all.putIfAbsent(made.name(), made);
                }
            }
        }
        return all;
    }

    private static @Nullable Sequence ofColumn(Name table, Column column) {
        Options usual = Options.usual(column.type());
        if (column.defaultValue() instanceof ColumnDefault.Autoincrement serial) {
            return new Sequence(serial.sequence(), usual, new Owner(table, column.name(), Role.SERIAL));
        }
        return column.identity() == null
                ? null
                : new Sequence(
                        SerialSequence.of(table, column.name()), usual, new Owner(table, column.name(), Role.IDENTITY));
    }

    private static Sequence whole(Sequence sequence, Catalog catalog) {
        if (sequence.options() != null) {
            return sequence;
        }
        Owner owner = sequence.isOfColumn() ? sequence.owner() : null;
        Options usual = Optional.ofNullable(owner)
                .flatMap(column -> catalog.table(column.table()).flatMap(table -> table.column(column.column())))
                .map(column -> Options.usual(column.type()))
                .orElseGet(() -> Options.usual("bigint"));
        return new Sequence(sequence.name(), usual, sequence.owner());
    }
}
