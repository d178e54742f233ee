package dev.mvnschema.studio.model;

import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.psl.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the foreign keys between entities. */
final class LinkAssembler {

    private final Map<String, Entity> entities;
    private final SchemaNames names;
    private final String defaultSchema;

    LinkAssembler(Map<String, Entity> entities, SchemaNames names, String defaultSchema) {
        this.entities = entities;
        this.names = names;
        this.defaultSchema = defaultSchema;
    }

    List<Link> links() {
        Map<Name, Entity> byName = new HashMap<>();
        entities.values()
                .forEach(entity -> byName.put(
                        new Name(entity.schema(), entity.table().name().name()), entity));
        List<Link> links = new ArrayList<>();
        for (Entity child : entities.values()) {
            for (ForeignKey key : child.table().foreignKeys()) {
                Name to = key.referencedTable();
                Entity parent = byName.get(to.schema() == null ? new Name(defaultSchema, to.name()) : to);
                if (parent != null) {
                    links.add(link(child, parent, key));
                }
            }
        }
        return links;
    }

    private Link link(Entity child, Entity parent, ForeignKey key) {
        Relation.ForeignKey relation = names.relation(child.table().name(), key.name());
        return new Link(
                child.id(),
                parent.id(),
                key,
                relation == null ? String.join(", ", key.columns()) : relation.childField(),
                relation == null
                        ? names.joined(child.table().name(), key).orElse(child.label())
                        : relation.parentField(),
                isUnique(child.table(), key.columns()));
    }

    private static boolean isUnique(Table table, List<String> columns) {
        Set<String> wanted = new HashSet<>(columns);
        if (table.primaryKey() != null
                && wanted.equals(Set.copyOf(table.primaryKey().columns()))) {
            return true;
        }
        return table.indexes().stream()
                .filter(index -> index.unique() && index.predicate() == null)
                .map(index -> index.keys().stream()
                        .map(key -> String.valueOf(key.column()))
                        .toList())
                .anyMatch(keys -> wanted.equals(new HashSet<>(keys)));
    }
}
