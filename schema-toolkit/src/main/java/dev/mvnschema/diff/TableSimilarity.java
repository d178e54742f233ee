package dev.mvnschema.diff;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How alike a dropped table is to an added one. Columns that every table has, such as ids and times, count little. */
final class TableSimilarity {

    private static final double COLUMNS = 0.6;
    private static final double NAME = 0.25;
    private static final double RELATIONS = 0.15;
    private static final double RENAMED_COLUMN = 0.6;
    private static final int SHOWN = 6;

    private final Catalog before;
    private final Catalog after;
    private final Map<String, Integer> frequency = new HashMap<>();

    TableSimilarity(Catalog before, Catalog after) {
        this.before = before;
        this.after = after;
        for (Table table : after.tables()) {
            table.columns().forEach(column -> frequency.merge(column.name(), 1, Integer::sum));
        }
    }

    Similarity of(Table was, Table is) {
        List<String> same = new ArrayList<>();
        double shared = 0;
        for (Column column : was.columns()) {
            Column match = is.column(column.name()).orElse(null);
            if (match != null) {
                double type = TypeSimilarity.of(column.type(), match.type());
                shared += weight(column) * (0.3 + 0.7 * type);
                same.add(column.name());
            }
        }
        shared += renamed(was, is);
        double all = (weight(was) + weight(is)) / 2;
        double columns = all == 0 ? 0 : Math.min(1, shared / all);
        double name = NameSimilarity.of(was.name().name(), is.name().name());
        List<String> evidence = new ArrayList<>();
        if (was.name().name().equals(is.name().name())) {
            evidence.add("the name is the same, in another schema");
        } else if (name >= 0.5) {
            evidence.add("the names are alike");
        }
        if (!same.isEmpty()) {
            int most = Math.max(was.columns().size(), is.columns().size());
            evidence.add(same.size() + " of " + most + " columns have the same name: "
                    + String.join(", ", same.subList(0, Math.min(same.size(), SHOWN)))
                    + (same.size() > SHOWN ? ", …" : ""));
        }
        Set<String> relationsBefore = relations(before, was);
        Set<String> relationsAfter = relations(after, is);
        double relations = 0;
        double sum = COLUMNS + NAME;
        if (!relationsBefore.isEmpty() || !relationsAfter.isEmpty()) {
            Set<String> both = new TreeSet<>(relationsBefore);
            both.retainAll(relationsAfter);
            Set<String> any = new HashSet<>(relationsBefore);
            any.addAll(relationsAfter);
            relations = (double) both.size() / any.size();
            sum += RELATIONS;
            both.stream().limit(SHOWN).map(relation -> "both " + relation).forEach(evidence::add);
        }
        return new Similarity((COLUMNS * columns + NAME * name + RELATIONS * relations) / sum, evidence);
    }

    /** What columns with other names add that look as if they had been renamed too. */
    private double renamed(Table was, Table is) {
        ColumnSimilarity similarity = new ColumnSimilarity(was, is);
        List<Column> open = new ArrayList<>(is.columns());
        open.removeIf(column -> was.column(column.name()).isPresent());
        double shared = 0;
        for (Column column : was.columns()) {
            if (is.column(column.name()).isPresent()) {
                continue;
            }
            Column best = null;
            double score = RenameDetection.COLUMN_THRESHOLD;
            for (Column candidate : open) {
                double alike = similarity.of(column, candidate).score();
                if (alike >= score) {
                    best = candidate;
                    score = alike;
                }
            }
            if (best != null) {
                open.remove(best);
                shared += RENAMED_COLUMN * weight(column);
            }
        }
        return shared;
    }

    private double weight(Table table) {
        return table.columns().stream().mapToDouble(this::weight).sum();
    }

    private double weight(Column column) {
        return 1 / (1 + Math.log(Math.max(1, frequency.getOrDefault(column.name(), 1))));
    }

    /** What it refers to and what refers to it, tables that are on one side alone left out. */
    private Set<String> relations(Catalog catalog, Table table) {
        Set<String> relations = new TreeSet<>();
        for (ForeignKey key : table.foreignKeys()) {
            if (staysOrIs(key.referencedTable(), table)) {
                relations.add("refer to " + shown(key.referencedTable(), table));
            }
        }
        for (Table other : catalog.tables()) {
            for (ForeignKey key : other.foreignKeys()) {
                if (key.referencedTable().equals(table.name()) && stays(other.name())) {
                    relations.add("are referred to by `" + other.name() + "`");
                }
            }
        }
        return relations;
    }

    private boolean staysOrIs(Name name, Table table) {
        return name.equals(table.name()) || stays(name);
    }

    private boolean stays(Name name) {
        return before.table(name).isPresent() && after.table(name).isPresent();
    }

    private static String shown(Name name, Table table) {
        return name.equals(table.name()) ? "themselves" : "`" + name + "`";
    }
}
