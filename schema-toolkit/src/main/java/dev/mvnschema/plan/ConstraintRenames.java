package dev.mvnschema.plan;

import dev.mvnschema.catalog.Name;
import dev.mvnschema.diff.Pair;
import dev.mvnschema.postgres.sql.TableSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Renames of constraints of one table, in an order in which each new name is free. */
final class ConstraintRenames {

    private ConstraintRenames() {}

    static <T> List<String> inOrder(Name table, List<Pair<T>> pairs, Function<T, String> name) {
        Map<String, String> targets = new HashMap<>();
        List<String> open = new ArrayList<>();
        for (Pair<T> pair : pairs) {
            open.add(name.apply(pair.before()));
            targets.put(name.apply(pair.before()), name.apply(pair.after()));
        }
        List<String> statements = new ArrayList<>();
        while (!open.isEmpty()) {
            String next = open.stream()
                    .filter(from -> !open.contains(targets.get(from)))
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                // They exchange their names.
                String first = open.remove(0);
                String between = first + "_";
                statements.add(TableSql.renameConstraint(table, first, between));
                targets.put(between, targets.getOrDefault(first, first));
                open.add(between);
            } else {
                open.remove(next);
                statements.add(TableSql.renameConstraint(table, next, targets.getOrDefault(next, next)));
            }
        }
        return statements;
    }
}
