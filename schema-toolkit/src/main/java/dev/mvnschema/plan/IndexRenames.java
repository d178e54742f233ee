package dev.mvnschema.plan;

import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.PrimaryKey;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diff.Changes;
import dev.mvnschema.postgres.sql.IndexSql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Renames of indexes, in an order in which each new name is free. */
final class IndexRenames {

    private final List<Move> moves = new ArrayList<>();
    private final Set<Name> wanted = new HashSet<>();

    IndexRenames(Changes changes, Collection<TableKeys> present) {
        for (TableKeys keys : present) {
            Name table = keys.table().name();
            keys.renamedIndexes()
                    .forEach(pair -> moves.add(
                            new Move(table, pair.before().name(), pair.after().name())));
            keys.createdIndexes().forEach(index -> wanted.add(name(table, index.name())));
        }
        for (Table table : changes.createdTables()) {
            table.indexes().stream().map(Index::name).forEach(index -> wanted.add(name(table.name(), index)));
            PrimaryKey key = table.primaryKey();
            if (key != null) {
                wanted.add(name(table.name(), key.name()));
            }
        }
    }

    /** All of them, in the order of the tables, whether that can run or not. */
    List<String> all() {
        return moves.stream().map(Move::sql).toList();
    }

    /** Those that nothing waits for. */
    List<String> behind() {
        return inOrder(moves.stream().filter(move -> !isAwaited(move)).toList());
    }

    /** Those whose old name something new takes, or another rename. */
    List<String> ahead() {
        return inOrder(moves.stream().filter(this::isAwaited).toList());
    }

    private boolean isAwaited(Move move) {
        return wanted.contains(name(move.table, move.from))
                || moves.stream().anyMatch(other -> other.takes(move) || move.takes(other));
    }

    private static List<String> inOrder(List<Move> moves) {
        List<Move> open = new ArrayList<>(moves);
        List<String> statements = new ArrayList<>();
        while (!open.isEmpty()) {
            Move next = open.stream()
                    .filter(move -> open.stream().noneMatch(move::takes))
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                Move first = open.remove(0);
                String between = first.from + "_";
                statements.add(IndexSql.rename(first.table, first.from, between));
                open.add(new Move(first.table, between, first.to));
            } else {
                open.remove(next);
                statements.add(next.sql());
            }
        }
        return statements;
    }

    private static Name name(Name table, String index) {
        return new Name(table.schema(), index);
    }

    private record Move(Name table, String from, String to) {

        String sql() {
            return IndexSql.rename(table, from, to);
        }

        /** Whether the new name is the old name of another. */
        boolean takes(Move other) {
            return !equals(other) && name(table, to).equals(name(other.table, other.from));
        }
    }
}
