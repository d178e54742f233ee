package dev.mvnschema.diff;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How alike dropped enums are to added ones, and removed labels to added ones. */
final class EnumSimilarity {

    private static final double LABELS = 0.6;
    private static final double NAME = 0.25;
    private static final double USE = 0.15;
    private static final double PLACE = 0.5;

    private final Catalog before;
    private final Catalog after;

    EnumSimilarity(Catalog before, Catalog after) {
        this.before = before;
        this.after = after;
    }

    Similarity of(EnumType was, EnumType is) {
        List<String> same = was.labels().stream().filter(is.labels()::contains).toList();
        double alike = 0;
        for (String label : was.labels()) {
            alike += is.labels().stream()
                    .mapToDouble(other -> label.equals(other) ? 1 : NameSimilarity.of(label, other) == 1 ? 0.9 : 0)
                    .max()
                    .orElse(0);
        }
        double labels = 2 * alike / (was.labels().size() + is.labels().size());
        double name = NameSimilarity.of(was.name().name(), is.name().name());
        List<String> evidence = new ArrayList<>();
        if (name >= 0.5) {
            evidence.add(name == 1 ? "the names are the same" : "the names are alike");
        }
        if (!same.isEmpty()) {
            evidence.add(same.size() + " of "
                    + Math.max(was.labels().size(), is.labels().size()) + " values are the same: "
                    + String.join(", ", same));
        }
        Set<String> usesBefore = uses(before, was);
        Set<String> usesAfter = uses(after, is);
        Set<String> both = new TreeSet<>(usesBefore);
        both.retainAll(usesAfter);
        Set<String> any = new HashSet<>(usesBefore);
        any.addAll(usesAfter);
        both.forEach(use -> evidence.add("both are the type of " + use));
        double used = any.isEmpty() ? 0 : (double) both.size() / any.size();
        double all = LABELS + NAME + (any.isEmpty() ? 0 : USE);
        return new Similarity((LABELS * labels + NAME * name + USE * used) / all, evidence);
    }

    /** Of two labels of one enum. */
    static Similarity ofLabels(EnumType was, EnumType is, String from, String to) {
        double name = NameSimilarity.of(from, to);
        List<String> evidence = new ArrayList<>();
        if (name >= 0.5) {
            evidence.add("the names are alike");
        }
        double place = 0;
        if (Objects.equals(neighbour(was, is, from, -1), neighbour(is, was, to, -1))
                && Objects.equals(neighbour(was, is, from, 1), neighbour(is, was, to, 1))
                && rank(was, is, from) == rank(is, was, to)) {
            boolean gapsAgree = gap(was, is, from) == gap(is, was, to);
            place = gapsAgree ? 1 : 0.5;
            evidence.add("the same place among the values");
        }
        return new Similarity(Math.max(name == 1 ? 1 : 0, (1 - PLACE) * name + PLACE * place), evidence);
    }

    private static @Nullable String neighbour(EnumType type, EnumType other, String label, int step) {
        int i = type.labels().indexOf(label) + step;
        while (i >= 0 && i < type.labels().size()) {
            if (other.labels().contains(type.labels().get(i))) {
                return type.labels().get(i);
            }
            i += step;
        }
        return null;
    }

    private static int rank(EnumType type, EnumType other, String label) {
        int i = type.labels().indexOf(label);
        int rank = 0;
        while (i - rank - 1 >= 0 && !other.labels().contains(type.labels().get(i - rank - 1))) {
            rank++;
        }
        return rank;
    }

    /** How many labels stand between the two that stay around it. */
    private static int gap(EnumType type, EnumType other, String label) {
        int i = type.labels().indexOf(label);
        int size = rank(type, other, label) + 1;
        while (i + 1 < type.labels().size()
                && !other.labels().contains(type.labels().get(i + 1))) {
            size++;
            i++;
        }
        return size;
    }

    private static Set<String> uses(Catalog catalog, EnumType type) {
        Set<String> uses = new TreeSet<>();
        for (Table table : catalog.tables()) {
            for (Column column : table.columns()) {
                if (column.type().element() instanceof ColumnType.EnumRef reference
                        && reference.name().equals(type.name())) {
                    uses.add("`" + table.name() + "`.`" + column.name() + "`");
                }
            }
        }
        return uses;
    }
}
