package dev.mvnschema.studio.model;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.postgres.introspection.View;
import dev.mvnschema.psl.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All entities of a database at one moment.
 *
 * @param links the foreign keys between them
 * @param enums labels by the name of the enum
 */
public record Entities(Map<String, Entity> byId, List<Link> links, Map<String, List<String>> enums) {

    public Entities {
        links = List.copyOf(links);
    }

    /**
     * From what the database holds.
     *
     * @param schema where the names and the documentation come from; null when there is none
     * @param defaultSchema the database schema of names that have none
     */
    public static Entities of(Catalog catalog, @Nullable Schema schema, String defaultSchema) {
        return of(catalog, List.of(), schema, defaultSchema);
    }

    /** Likewise, and what can be read besides the tables. */
    public static Entities of(Catalog catalog, List<View> views, @Nullable Schema schema, String defaultSchema) {
        SchemaNames names = new SchemaNames(schema, defaultSchema);
        EntityAssembler assembler = new EntityAssembler(catalog, names, defaultSchema);
        Map<String, Entity> entities = new LinkedHashMap<>();
        Stream.concat(
                        catalog.tables().stream().map(assembler::entity),
                        views.stream().map(assembler::entity))
                .sorted((a, b) -> a.label().compareToIgnoreCase(b.label()))
                .forEach(entity -> entities.put(entity.id(), entity));
        List<Link> links = new LinkAssembler(entities, names, defaultSchema).links();
        Map<String, List<String>> enums = new LinkedHashMap<>();
        catalog.enums().forEach(type -> enums.put(type.name().toString(), type.labels()));
        return new Entities(entities, links, enums);
    }

    /**
     * The entity of an id.
     *
     * @throws IllegalArgumentException when there is none: the id came from a request
     */
    public Entity entity(String id) {
        Entity found = byId.get(id);
        if (found == null) {
            throw new IllegalArgumentException("There is no table \"" + id + "\".");
        }
        return found;
    }

    public List<Entity> all() {
        return List.copyOf(byId.values());
    }

    /** Without the views. */
    public List<Entity> tables() {
        return byId.values().stream().filter(Entity::writable).toList();
    }

    /** The foreign keys that the entity holds. */
    public List<Link> linksOf(String id) {
        return links.stream().filter(link -> link.child().equals(id)).toList();
    }

    /** The foreign keys that point to the entity. */
    public List<Link> linksTo(String id) {
        return links.stream().filter(link -> link.parent().equals(id)).toList();
    }

    /**
     * A foreign key that points to the entity.
     *
     * @throws IllegalArgumentException when there is none: the name came from a request
     */
    public Link linkTo(String parent, String child, String constraint) {
        return linksTo(parent).stream()
                .filter(link -> link.child().equals(child) && link.key().name().equals(constraint))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No foreign key \"" + constraint + "\" ties " + child + " to " + parent + "."));
    }
}
