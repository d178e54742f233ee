package dev.mvnschema.studio.diagram;

import dev.mvnschema.studio.diagram.Placed.At;
import dev.mvnschema.studio.diagram.Placed.Line;
import dev.mvnschema.studio.diagram.Placed.Point;
import dev.mvnschema.studio.model.Attribute;
import dev.mvnschema.studio.model.Entities;
import java.util.List;
import java.util.Locale;

/** Draws a placed diagram. Colours are classes; the shape of a line's end says how many rows there may be. */
final class SvgWriter {

    private final Entities entities;
    private final SvgStyle style;
    private final StringBuilder out = new StringBuilder();

    SvgWriter(Entities entities, SvgStyle style) {
        this.entities = entities;
        this.style = style;
    }

    String write(Placed placed) {
        out.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"diagram-svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\""
                        + " height=\"%.0f\">\n",
                placed.width(),
                placed.height(),
                placed.width(),
                placed.height()));
        if (!style.css().isEmpty()) {
            out.append("<style>").append(Markup.escaped(style.css())).append("</style>\n");
            out.append("<rect class=\"diagram-ground\" width=\"100%\" height=\"100%\"/>\n");
        }
        placed.lines().forEach(this::line);
        placed.boxes().forEach(this::box);
        return out.append("</svg>\n").toString();
    }

    private void line(Line line) {
        out.append("<g class=\"diagram-edge\" data-parent=\"")
                .append(Markup.escaped(line.link().parent()))
                .append("\" data-child=\"")
                .append(Markup.escaped(line.link().child()))
                .append("\"><title>")
                .append(Markup.escaped(title(line)))
                .append("</title><path d=\"")
                .append(LineShape.path(line.points()))
                .append("\"/>");
        List<Point> points = line.points();
        if (points.size() > 1) {
            out.append(LineShape.end(points.get(0), points.get(1), false, line.optional()));
            out.append(LineShape.end(
                    points.get(points.size() - 1),
                    points.get(points.size() - 2),
                    !line.link().unique(),
                    true));
        }
        out.append("</g>\n");
    }

    private String title(Line line) {
        return entities.entity(line.link().child()).label() + "." + line.link().childLabel() + " → "
                + entities.entity(line.link().parent()).label() + (line.optional() ? " (0..1" : " (1")
                + (line.link().unique() ? " to 0..1)" : " to 0..n)") + ", ON DELETE "
                + line.link().key().onDelete().sql();
    }

    private void box(At at) {
        Box box = at.box();
        out.append(String.format(
                Locale.ROOT,
                "<g class=\"diagram-node\" data-id=\"%s\" tabindex=\"0\" role=\"button\" aria-label=\"%s\""
                        + " transform=\"translate(%.1f %.1f)\">",
                Markup.escaped(box.entity().id()),
                Markup.escaped(box.entity().label()),
                at.x(),
                at.y()));
        String documentation = box.entity().documentation();
        if (documentation != null) {
            out.append("<title>").append(Markup.escaped(documentation)).append("</title>");
        }
        out.append(String.format(
                Locale.ROOT,
                "<rect class=\"diagram-box\" width=\"%.0f\" height=\"%.0f\" rx=\"6\"/>"
                        + "<path class=\"diagram-head\" d=\"M0 %.0f V6 Q0 0 6 0 H%.0f Q%.0f 0 %.0f 6 V%.0f Z\"/>"
                        + "<text class=\"diagram-name\" x=\"12\" y=\"20\">%s</text>",
                box.width(),
                box.height(),
                Box.HEAD,
                box.width() - 6,
                box.width(),
                box.width(),
                Box.HEAD,
                Markup.escaped(box.entity().label())));
        for (int i = 0; i < box.attributes().size(); i++) {
            attribute(box, box.attributes().get(i), Box.HEAD + Box.LINE * i + 14);
        }
        if (box.hidden() > 0) {
            text(
                    "diagram-type",
                    12,
                    Box.HEAD + Box.LINE * box.attributes().size() + 14,
                    "start",
                    box.hidden() + " more");
        }
        out.append("</g>\n");
    }

    private void attribute(Box box, Attribute attribute, double y) {
        boolean key = box.entity().isKey(attribute.name());
        boolean reference = entities.linksOf(box.entity().id()).stream()
                .anyMatch(link -> link.key().columns().contains(attribute.name()));
        if (key || reference) {
            text(key ? "diagram-mark key" : "diagram-mark", 12, y, "start", key ? "PK" : "FK");
        }
        text(key ? "diagram-column key" : "diagram-column", 34, y, "start", attribute.label());
        text("diagram-type", box.width() - 12, y, "end", Box.type(attribute));
    }

    private void text(String type, double x, double y, String anchor, String content) {
        out.append(String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%.0f\" y=\"%.0f\" text-anchor=\"%s\">%s</text>",
                type,
                x,
                y,
                anchor,
                Markup.escaped(content)));
    }
}
