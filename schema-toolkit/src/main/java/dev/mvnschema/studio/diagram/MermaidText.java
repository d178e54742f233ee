package dev.mvnschema.studio.diagram;

import dev.mvnschema.studio.model.Attribute;
import dev.mvnschema.studio.model.Entities;
import dev.mvnschema.studio.model.Entity;
import dev.mvnschema.studio.model.Link;

/** The diagram for Mermaid, which hosts of repositories draw by themselves. */
public final class MermaidText {

    private MermaidText() {}

    public static String of(Entities entities) {
        StringBuilder out = new StringBuilder("erDiagram\n");
        for (Entity entity : entities.tables()) {
            out.append("    ").append(name(entity)).append(" {\n");
            for (Attribute attribute : entity.attributes()) {
                out.append("        ")
                        .append(word(Box.type(attribute)))
                        .append(' ')
                        .append(word(attribute.label()))
                        .append(marks(entities, entity, attribute))
                        .append('\n');
            }
            out.append("    }\n");
        }
        for (Link link : entities.links()) {
            Entity child = entities.entity(link.child());
            boolean optional = link.key().columns().stream()
                    .anyMatch(column -> child.attribute(column).column().nullable());
            out.append("    ")
                    .append(name(entities.entity(link.parent())))
                    .append(optional ? " |o--" : " ||--")
                    .append(link.unique() ? "o| " : "o{ ")
                    .append(name(child))
                    .append(" : \"")
                    .append(link.childLabel().replace('"', '\''))
                    .append("\"\n");
        }
        return out.toString();
    }

    private static String marks(Entities entities, Entity entity, Attribute attribute) {
        boolean reference = entities.linksOf(entity.id()).stream()
                .anyMatch(link -> link.key().columns().contains(attribute.name()));
        boolean key = entity.isKey(attribute.name());
        return key && reference ? " PK, FK" : key ? " PK" : reference ? " FK" : "";
    }

    private static String name(Entity entity) {
        return word(entity.label());
    }

    /** Mermaid's words have no spaces, quotes or question marks. */
    private static String word(String text) {
        return text.replaceAll("[^A-Za-z0-9_\\[\\](),-]", "_")
                .replaceAll("_$", "")
                .replaceAll("[(),]", "_");
    }
}
