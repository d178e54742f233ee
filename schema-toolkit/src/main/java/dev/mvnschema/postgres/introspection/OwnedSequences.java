package dev.mvnschema.postgres.introspection;

import dev.mvnschema.catalog.Name;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Which sequence a column owns, as {@code SERIAL} makes it. */
final class OwnedSequences {

    private final Map<List<Long>, Name> byColumn = new HashMap<>();

    OwnedSequences(Map<Long, Rows.Relation> relations, BiFunction<Long, String, Name> naming) {
        for (Rows.Relation relation : relations.values()) {
            if (relation.kind() == 'S' && relation.ownerTable() != 0 && !relation.identity()) {
                byColumn.put(
                        List.of(relation.ownerTable(), (long) relation.ownerColumn()),
                        naming.apply(relation.namespace(), relation.name()));
            }
        }
    }

    @Nullable
    Name of(long table, int column) {
        return byColumn.get(List.of(table, (long) column));
    }
}
