package dev.mvnschema.studio.diagram;

import dev.mvnschema.postgres.sql.DefaultSql;
import dev.mvnschema.studio.model.Attribute;
import dev.mvnschema.studio.model.Entities;
import dev.mvnschema.studio.model.Entity;
import dev.mvnschema.studio.model.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The schema in the Database Markup Language. */
public final class DbmlText {

    private DbmlText() {}

    public static String of(Entities entities) {
        StringBuilder out = new StringBuilder();
        entities.enums()
                .forEach((name, labels) -> out.append("Enum ")
                        .append(quoted(name))
                        .append(labels.stream()
                                .map(DbmlText::quoted)
                                .collect(Collectors.joining("\n  ", " {\n  ", "\n}\n\n"))));
        entities.tables().forEach(entity -> table(out, entity));
        for (Link link : entities.links()) {
            out.append("Ref ")
                    .append(quoted(link.key().name()))
                    .append(": ")
                    .append(end(entities.entity(link.child()), link.key().columns()))
                    .append(link.unique() ? " - " : " > ")
                    .append(end(entities.entity(link.parent()), link.key().referencedColumns()))
                    .append(" [delete: ")
                    .append(link.key().onDelete().sql().toLowerCase(Locale.ROOT))
                    .append("]\n");
        }
        return out.toString();
    }

    private static void table(StringBuilder out, Entity entity) {
        out.append("Table ").append(name(entity)).append(" {\n");
        for (Attribute attribute : entity.attributes()) {
            out.append("  ")
                    .append(quoted(attribute.name()))
                    .append(' ')
                    .append(quoted(Box.type(attribute).replace("?", "")))
                    .append(settings(entity, attribute))
                    .append('\n');
        }
        String documentation = entity.documentation();
        if (documentation != null) {
            out.append("  Note: ").append(text(documentation)).append('\n');
        }
        out.append("}\n\n");
    }

    private static String settings(Entity entity, Attribute attribute) {
        List<String> settings = new ArrayList<>();
        if (entity.keyColumns().equals(List.of(attribute.name()))) {
            settings.add("pk");
        }
        settings.add(attribute.column().nullable() ? "null" : "not null");
        if (attribute.column().defaultValue() != null) {
            DefaultSql.of(attribute.column().defaultValue(), attribute.column().type())
                    .ifPresent(sql -> settings.add("default: `" + sql.replace("`", "'") + "`"));
        }
        String documentation = attribute.documentation();
        if (documentation != null) {
            settings.add("note: " + text(documentation));
        }
        return settings.stream().collect(Collectors.joining(", ", " [", "]"));
    }

    private static String end(Entity entity, List<String> columns) {
        return name(entity)
                + (columns.size() == 1
                        ? "." + quoted(columns.get(0))
                        : columns.stream().map(DbmlText::quoted).collect(Collectors.joining(", ", ".(", ")")));
    }

    private static String name(Entity entity) {
        return quoted(entity.schema()) + "." + quoted(entity.table().name().name());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "'") + '"';
    }

    private static String text(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replaceAll("\\R", " ") + "'";
    }
}
