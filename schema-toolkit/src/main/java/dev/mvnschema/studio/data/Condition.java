package dev.mvnschema.studio.data;

import dev.mvnschema.studio.http.JsonObject;
import dev.mvnschema.studio.model.Attribute;
import dev.mvnschema.studio.model.Entities;
import dev.mvnschema.studio.model.Entity;
import dev.mvnschema.studio.model.Link;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filter of the page as a condition in SQL. It is a tree: {@code {"and": […]}}, {@code {"or": […]}}, {@code {"not": …}},
 * {@code {"column", "op", "value", "values", "insensitive"}}, {@code {"column", "op", "other"}} for two columns, {@code {"child", "link", "quantifier", "where"}} for the rows that
 * point here, {@code {"link", "where", "isNot"}} for the row pointed to, and {@code {"sql"}} for a condition that a person wrote.
 */
final class Condition {

    private static final int DEEPEST = 12;

    private final Entities entities;

    Condition(Entities entities) {
        this.entities = entities;
    }

    /** The condition on the rows of the entity, which the statement calls {@code alias}. */
    Sql of(Entity entity, String alias, JsonObject node) {
        return node(entity, alias, node, 0);
    }

    private Sql node(Entity entity, String alias, JsonObject node, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("The filter is nested too deeply.");
        }
        if (node.has("and")) {
            return joined(entity, alias, node.objects("and"), " AND ", "TRUE", depth);
        }
        if (node.has("or")) {
            return joined(entity, alias, node.objects("or"), " OR ", "FALSE", depth);
        }
        if (node.has("not")) {
            return new Sql()
                    .add("NOT coalesce((")
                    .add(node(entity, alias, node.object("not"), depth + 1))
                    .add("), FALSE)");
        }
        if (node.has("sql")) {
            return new Sql()
                    .add("(")
                    .written(RawCondition.checked(node.text("sql")))
                    .add("\n)");
        }
        if (node.has("child")) {
            return children(entity, alias, node, depth);
        }
        if (node.has("link")) {
            return parent(entity, alias, node, depth);
        }
        Attribute attribute = entity.attribute(node.text("column"));
        if (node.has("other")) {
            return Operators.ofColumns(
                    alias + "." + attribute.sql(),
                    node.text("op"),
                    alias + "." + entity.attribute(node.text("other")).sql());
        }
        return Operators.condition(attribute, alias + "." + attribute.sql(), node);
    }

    private Sql joined(Entity entity, String alias, List<JsonObject> nodes, String operator, String empty, int depth) {
        if (nodes.isEmpty()) {
            return new Sql().add(empty);
        }
        Sql sql = new Sql();
        for (int i = 0; i < nodes.size(); i++) {
            sql.add(i == 0 ? "(" : operator + "(");
            sql.add(node(entity, alias, nodes.get(i), depth + 1)).add(")");
        }
        return sql;
    }

    /** Rows of another entity that point here: some, none, or every one of them. */
    private Sql children(Entity entity, String alias, JsonObject node, int depth) {
        Link link = entities.linkTo(entity.id(), node.text("child"), node.text("link"));
        Entity child = entities.entity(link.child());
        String inner = alias + "c";
        Sql where = inner(child, inner, node.objectOrNull("where"), depth);
        String quantifier = node.text("quantifier");
        Sql sql = new Sql()
                .add(quantifier.equals("some") ? "EXISTS" : "NOT EXISTS")
                .add(" (SELECT FROM " + child.sql() + " AS " + inner + " WHERE "
                        + join(link, child, inner, entity, alias))
                .add(" AND ");
        return switch (quantifier) {
            case "some", "none" -> sql.add("(").add(where).add("))");
            case "every" -> sql.add("NOT coalesce((").add(where).add("), FALSE))");
            default -> throw new IllegalArgumentException("There is no quantifier \"" + quantifier + "\".");
        };
    }

    /** The row that this one points to. */
    private Sql parent(Entity entity, String alias, JsonObject node, int depth) {
        Link link = entities.linksOf(entity.id()).stream()
                .filter(found -> found.key().name().equals(node.textOrNull("link")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no such relation."));
        Entity parent = entities.entity(link.parent());
        String inner = alias + "p";
        return new Sql()
                .add((node.flag("isNot") ? "NOT " : "") + "EXISTS (SELECT FROM " + parent.sql() + " AS " + inner
                        + " WHERE " + join(link, entity, alias, parent, inner) + " AND (")
                .add(inner(parent, inner, node.objectOrNull("where"), depth))
                .add("))");
    }

    private Sql inner(Entity entity, String alias, @Nullable JsonObject where, int depth) {
        return where == null ? new Sql().add("TRUE") : node(entity, alias, where, depth + 1);
    }

    private static String join(Link link, Entity child, String childAlias, Entity parent, String parentAlias) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < link.key().columns().size(); i++) {
            parts.add(childAlias + "."
                    + child.attribute(link.key().columns().get(i)).sql() + " = " + parentAlias + "."
                    + parent.attribute(link.key().referencedColumns().get(i)).sql());
        }
        return String.join(" AND ", parts);
    }
}
