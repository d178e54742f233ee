package dev.mvnschema.diff;

import dev.mvnschema.catalog.Hints;
import dev.mvnschema.catalog.Hints.ColumnName;
import dev.mvnschema.catalog.Name;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Which objects of the wanted catalog lived under another name in the current one. Where the former name is not there, or the
 * new one already is and keeps it, an entry means nothing.
 *
 * @param tables new table name → former name, in the same schema or another
 * @param columns new column (of the new table name) → former column name
 * @param enums new enum name → former name, in the same schema or another
 * @param labels new label (of the new enum name) → former label
 */
public record Renames(
        Map<Name, Name> tables,
        Map<ColumnName, String> columns,
        Map<Name, Name> enums,
        Map<ColumnName, String> labels) {

    public static final Renames NONE = new Renames(Map.of(), Map.of(), Map.of(), Map.of());

    public Renames {
        tables = Map.copyOf(tables);
        columns = Map.copyOf(columns);
        enums = Map.copyOf(enums);
        labels = Map.copyOf(labels);
    }

    /**
     * Those that a schema declares, save the circles: names that were exchanged are both still there afterwards, so that nothing
     * but a person or a record could tell whether it has been done.
     */
    public static Renames of(Hints hints) {
        return declared(hints).withoutCircles();
    }

    /** All that a schema declares. */
    public static Renames declared(Hints hints) {
        return new Renames(
                inSameSchema(hints.formerTables()),
                hints.formerColumns(),
                inSameSchema(hints.formerEnums()),
                hints.formerLabels());
    }

    /** These and others; the others win. */
    public Renames and(Renames others) {
        return new Renames(
                both(tables, others.tables),
                both(columns, others.columns),
                both(enums, others.enums),
                both(labels, others.labels));
    }

    /** Those in which no two or more objects exchange their names. */
    public Renames withoutCircles() {
        return new Renames(
                straight(tables, (to, from) -> from),
                straight(columns, Renames::besides),
                straight(enums, (to, from) -> from),
                straight(labels, Renames::besides));
    }

    /** Those that {@link #withoutCircles} leaves out. */
    public Renames circles() {
        Renames straight = withoutCircles();
        return new Renames(
                minus(tables, straight.tables),
                minus(columns, straight.columns),
                minus(enums, straight.enums),
                minus(labels, straight.labels));
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    private static ColumnName besides(ColumnName to, String from) {
        return new ColumnName(to.owner(), from);
    }

    private static <K, V> Map<K, V> straight(Map<K, V> wanted, BiFunction<K, V, K> former) {
        Map<K, V> kept = new HashMap<>();
        wanted.forEach((to, from) -> {
            K next = former.apply(to, from);
            for (int i = 0; i <= wanted.size() && !next.equals(to); i++) {
                V before = wanted.get(next);
                if (before == null) {
                    kept.put(to, from);
                    return;
                }
                next = former.apply(next, before);
            }
            if (!next.equals(to)) {
                kept.put(to, from);
            }
        });
        return kept;
    }

    private static Map<Name, Name> inSameSchema(Map<Name, String> former) {
        Map<Name, Name> names = new HashMap<>();
        former.forEach((to, from) -> names.put(to, new Name(to.schema(), from)));
        return names;
    }

    private static <K, V> Map<K, V> both(Map<K, V> some, Map<K, V> others) {
        Map<K, V> all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }

    private static <K, V> Map<K, V> minus(Map<K, V> all, Map<K, V> others) {
        Map<K, V> rest = new HashMap<>(all);
        rest.keySet().removeAll(others.keySet());
        return rest;
    }
}
