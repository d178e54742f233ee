package dev.mvnschema.studio.diagram;

import dev.mvnschema.postgres.sql.DefaultSql;
import dev.mvnschema.psl.EnumType;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.studio.model.Attribute;
import dev.mvnschema.studio.model.Entities;
import dev.mvnschema.studio.model.Entity;
import dev.mvnschema.studio.model.Link;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A page that describes a schema: the diagram, and every model and enum with its documentation. It needs nothing but itself. */
public final class DocsPage {

    private final String title;
    private final Schema schema;
    private final Entities entities;
    private final StringBuilder out = new StringBuilder();

    private DocsPage(String title, Schema schema, Entities entities) {
        this.title = title;
        this.schema = schema;
        this.entities = entities;
    }

    /** The page as HTML. */
    public static String of(String title, Schema schema, Entities entities) {
        return new DocsPage(title, schema, entities).page();
    }

    private String page() {
        out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(Markup.escaped(title))
                .append("</title>\n<style>\n")
                .append(SvgStyle.sheet("tokens.css"))
                .append(SvgStyle.sheet("diagram-svg.css"))
                .append(SvgStyle.sheet("docs.css"))
                .append("</style>\n</head>\n<body>\n<nav aria-label=\"Models\">\n<h1>")
                .append(Markup.escaped(title))
                .append("</h1>\n<ul>\n");
        entities.all().forEach(entity -> item(anchor("model", entity.label()), entity.label()));
        out.append("</ul>\n<h2>Enums</h2>\n<ul>\n");
        schema.enums().forEach(type -> item(anchor("enum", type.name()), type.name()));
        out.append("</ul>\n</nav>\n<main>\n<section class=\"picture\" aria-label=\"Diagram\" tabindex=\"0\">\n")
                .append(Diagram.WHOLE.svg(entities, SvgStyle.OF_PAGE))
                .append("</section>\n");
        entities.all().forEach(this::model);
        schema.enums().forEach(this::enumeration);
        return out.append("</main>\n</body>\n</html>\n").toString();
    }

    private void item(String anchor, String text) {
        out.append("<li>").append(linked(anchor, text)).append("</li>\n");
    }

    private void model(Entity entity) {
        out.append("<section id=\"").append(anchor("model", entity.label())).append("\">\n<h2>");
        out.append(Markup.escaped(entity.label())).append(" <code>").append(Markup.escaped(entity.id()));
        out.append("</code></h2>\n");
        paragraph(entity.documentation());
        out.append(
                "<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr><th>Field</th><th>Type</th><th>Default</th><th>Documentation</th></tr></thead>\n<tbody>\n");
        entity.attributes().forEach(attribute -> row(entity, attribute));
        out.append("</tbody>\n</table></div>\n");
        List<Link> links = entities.linksOf(entity.id());
        List<Link> back = entities.linksTo(entity.id());
        if (!links.isEmpty() || !back.isEmpty()) {
            out.append("<ul class=\"relations\">\n");
            links.forEach(link -> relation(
                    link.childLabel(),
                    link.parent(),
                    "on delete " + link.key().onDelete().sql().toLowerCase(Locale.ROOT)));
            back.forEach(
                    link -> relation(link.parentLabel(), link.child(), link.unique() ? "at most one" : "any number"));
            out.append("</ul>\n");
        }
        out.append("</section>\n");
    }

    private void row(Entity entity, Attribute attribute) {
        out.append("<tr><td><code>").append(Markup.escaped(attribute.label())).append("</code>");
        if (entity.isKey(attribute.name())) {
            out.append(" <span class=\"mark\">key</span>");
        }
        out.append("</td><td><code>")
                .append(Markup.escaped(Box.type(attribute)))
                .append("</code></td><td><code>");
        out.append(Markup.escaped(defaultText(attribute))).append("</code></td><td>");
        out.append(Markup.escaped(attribute.documentation() == null ? "" : attribute.documentation()));
        out.append("</td></tr>\n");
    }

    private static String defaultText(Attribute attribute) {
        if (attribute.column().defaultValue() == null) {
            return "";
        }
        return DefaultSql.of(
                        attribute.column().defaultValue(), attribute.column().type())
                .orElse("autoincrement()");
    }

    private void relation(String name, String target, String note) {
        String label = entities.entity(target).label();
        out.append("<li><code>").append(Markup.escaped(name)).append("</code> → ");
        out.append(linked(anchor("model", label), label))
                .append(", ")
                .append(note)
                .append("</li>\n");
    }

    private void enumeration(EnumType type) {
        out.append("<section id=\"").append(anchor("enum", type.name())).append("\">\n<h2>");
        out.append(Markup.escaped(type.name())).append(" <code>").append(Markup.escaped(type.databaseName()));
        out.append("</code></h2>\n");
        paragraph(type.documentation());
        out.append("<dl>\n");
        for (EnumType.Value value : type.values()) {
            out.append("<dt><code>").append(Markup.escaped(value.name())).append("</code></dt><dd>");
            out.append(Markup.escaped(value.documentation() == null ? "" : value.documentation()))
                    .append("</dd>\n");
        }
        out.append("</dl>\n</section>\n");
    }

    private void paragraph(@Nullable String text) {
        if (text != null) {
            out.append("<p>").append(Markup.escaped(text)).append("</p>\n");
        }
    }

    private static String linked(String anchor, String text) {
        return "<a href=\"#" + anchor + "\">" + Markup.escaped(text) + "</a>";
    }

    private static String anchor(String kind, String name) {
        return kind + "-" + name.replaceAll("[^A-Za-z0-9_.-]", "-");
    }
}
