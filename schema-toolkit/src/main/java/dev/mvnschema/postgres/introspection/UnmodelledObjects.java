package dev.mvnschema.postgres.introspection;

import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Unmodelled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What a catalog can only name. */
final class UnmodelledObjects {

    private final Map<Long, Rows.Relation> relations;
    private final BiFunction<Long, String, Name> naming;

    UnmodelledObjects(Map<Long, Rows.Relation> relations, BiFunction<Long, String, Name> naming) {
        this.relations = relations;
        this.naming = naming;
    }

    List<Unmodelled> of(List<Rows.Unmodelled> rows) {
        List<Unmodelled> found = new ArrayList<>();
        for (Rows.Relation relation : relations.values()) {
            Unmodelled.Kind kind = kind(relation);
            if (kind != null) {
                found.add(new Unmodelled(kind, name(relation), table(relation.parent())));
            }
        }
        for (Rows.Unmodelled row : rows) {
            found.add(new Unmodelled(
                    Unmodelled.Kind.valueOf(row.kind()),
                    naming.apply(row.namespace(), row.name()),
                    table(row.table())));
        }
        return found;
    }

    private static Unmodelled.@Nullable Kind kind(Rows.Relation relation) {
        if (relation.partition()) {
            return Unmodelled.Kind.PARTITION;
        }
        return switch (relation.kind()) {
            case 'v' -> Unmodelled.Kind.VIEW;
            case 'm' -> Unmodelled.Kind.MATERIALIZED_VIEW;
            case 'f' -> Unmodelled.Kind.FOREIGN_TABLE;
            case 'c' -> Unmodelled.Kind.COMPOSITE_TYPE;
            case 'p' -> Unmodelled.Kind.PARTITION;
            case 'r' -> relation.parent() == 0 ? null : Unmodelled.Kind.INHERITANCE;
            default -> null;
        };
    }

    private @Nullable Name table(long oid) {
        Rows.Relation relation = relations.get(oid);
        return relation == null ? null : name(relation);
    }

    private Name name(Rows.Relation relation) {
        return naming.apply(relation.namespace(), relation.name());
    }
}
