package dev.mvnschema.diff;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.PrimaryKey;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.postgres.sql.TypeSql;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How alike a column of a table is to one of the same table later on. */
final class ColumnSimilarity {

    private static final double NAME = 0.4;
    private static final double TYPE = 0.25;
    private static final double PLACE = 0.2;
    private static final double NULLABILITY = 0.05;
    private static final double DEFAULT = 0.05;
    private static final double KEYS = 0.15;

    private final Table before;
    private final Table after;
    private final List<String> staying;

    ColumnSimilarity(Table before, Table after) {
        this.before = before;
        this.after = after;
        this.staying = before.columns().stream()
                .map(Column::name)
                .filter(name -> after.column(name).isPresent())
                .toList();
    }

    /** How alike, with what speaks for it. */
    Similarity of(Column was, Column is) {
        double type = TypeSimilarity.of(was.type(), is.type());
        if (type == 0 || (was.generated() == null) != (is.generated() == null)) {
            return Similarity.NONE;
        }
        double name = NameSimilarity.of(was.name(), is.name());
        List<String> evidence = new ArrayList<>();
        if (name >= 0.5) {
            evidence.add("the names are alike");
        }
        boolean sameNullability = was.nullable() == is.nullable();
        boolean sameDefault = Objects.equals(kindOfDefault(was), kindOfDefault(is));
        evidence.add(description(type == 1, sameNullability, is));
        double sum = NAME * name + TYPE * type;
        double all = NAME + TYPE + PLACE + NULLABILITY + DEFAULT;
        boolean samePlace = samePlace(was, is);
        if (samePlace) {
            evidence.add(place(is));
        }
        boolean alone = type == 1 && isAlone(was, is);
        if (alone) {
            evidence.add("the only column of this type that goes, and the only one that comes");
        }
        sum += samePlace || alone ? PLACE : 0;
        sum += (sameNullability ? NULLABILITY : 0) + (sameDefault ? DEFAULT : 0);
        Set<String> keysBefore = keys(before, was.name(), was.name());
        Set<String> keysAfter = keys(after, is.name(), was.name());
        if (!keysBefore.isEmpty() || !keysAfter.isEmpty()) {
            double alike = jaccard(keysBefore, keysAfter);
            sum += KEYS * alike;
            all += KEYS;
            keysBefore.stream()
                    .filter(keysAfter::contains)
                    .map(key -> "both are " + key)
                    .forEach(evidence::add);
        }
        return new Similarity(sum / all * relation(was, is), evidence);
    }

    /** A column that refers to one table is hardly one that refers to another. */
    private double relation(Column was, Column is) {
        Optional<ForeignKey> left = foreignKey(before, was.name());
        Optional<ForeignKey> right = foreignKey(after, is.name());
        if (left.isPresent() && right.isPresent()) {
            return left.get().referencedTable().equals(right.get().referencedTable()) ? 1 : 0.3;
        }
        return left.isPresent() == right.isPresent() ? 1 : 0.8;
    }

    private static String description(boolean sameType, boolean sameNullability, Column is) {
        String type = (sameType ? "the same type, " : "a related type, ") + TypeSql.of(is.type());
        return type + (sameNullability ? (is.nullable() ? ", both optional" : ", both required") : "");
    }

    private boolean isAlone(Column was, Column is) {
        return before.columns().stream().allMatch(other -> other.equals(was) || stays(other) || !sameType(other, was))
                && after.columns().stream().allMatch(other -> other.equals(is) || stays(other) || !sameType(other, is));
    }

    private boolean stays(Column column) {
        return staying.contains(column.name());
    }

    private static boolean sameType(Column one, Column other) {
        return TypeEquality.same(one.type(), other.type());
    }

    private String place(Column is) {
        String neighbour = neighbour(after, is.name(), -1);
        if (neighbour != null) {
            return "the same place in the table, behind `" + neighbour + "`";
        }
        String next = neighbour(after, is.name(), 1);
        return next == null ? "the same place in the table" : "the same place in the table, before `" + next + "`";
    }

    private boolean samePlace(Column was, Column is) {
        return Objects.equals(neighbour(before, was.name(), -1), neighbour(after, is.name(), -1))
                && rankInGap(before, was.name()) == rankInGap(after, is.name());
    }

    /** The nearest column on one side that is there before and after. */
    private @Nullable String neighbour(Table table, String column, int step) {
        List<Column> columns = table.columns();
        int i = index(columns, column) + step;
        while (i >= 0 && i < columns.size()) {
            if (staying.contains(columns.get(i).name())) {
                return columns.get(i).name();
            }
            i += step;
        }
        return null;
    }

    /** How many columns stand between it and the one before it that stays. */
    private int rankInGap(Table table, String column) {
        List<Column> columns = table.columns();
        int i = index(columns, column);
        int rank = 0;
        while (i - rank - 1 >= 0 && !staying.contains(columns.get(i - rank - 1).name())) {
            rank++;
        }
        return rank;
    }

    private static int index(List<Column> columns, String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** What the column takes part in, in words that do not depend on its own name. */
    private static Set<String> keys(Table table, String column, String spoken) {
        Set<String> keys = new TreeSet<>();
        PrimaryKey primaryKey = table.primaryKey();
        if (primaryKey != null && primaryKey.columns().contains(column)) {
            keys.add("in the primary key");
        }
        for (Index index : table.indexes()) {
            List<String> columns = index.keys().stream()
                    .map(key -> String.valueOf(key.column()))
                    .map(name -> name.equals(column) ? spoken : name)
                    .toList();
            if (columns.contains(spoken)) {
                String what = index.unique() ? "unique" : "indexed";
                keys.add(columns.size() == 1 ? what : what + " over (" + String.join(", ", columns) + ")");
            }
        }
        foreignKey(table, column).ifPresent(key -> keys.add("a reference to `" + key.referencedTable() + "`"));
        return keys;
    }

    private static Optional<ForeignKey> foreignKey(Table table, String column) {
        return table.foreignKeys().stream()
                .filter(key -> key.columns().contains(column))
                .findFirst();
    }

    private static String kindOfDefault(Column column) {
        if (column.identity() != null) {
            return "counts";
        }
        return column.defaultValue() == null
                ? ""
                : column.defaultValue().getClass().getSimpleName();
    }

    private static double jaccard(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return (double) both.size() / all.size();
    }
}
