package dev.mvnschema.studio.diagram;

import dev.mvnschema.studio.model.Attribute;
import dev.mvnschema.studio.model.Entity;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A table as it is drawn, before it has a place.
 *
 * @param attributes those that are drawn, each on a line
 * @param hidden how many are not drawn
 */
record Box(Entity entity, List<Attribute> attributes, int hidden, double width, double height) {

    static final double HEAD = 30;
    static final double LINE = 20;
    static final double FOOT = 6;

    Box {
        attributes = List.copyOf(attributes);
    }

    static Box of(Entity entity, List<Attribute> shown) {
        int hidden = entity.attributes().size() - shown.size();
        double width = 60 + TextWidth.of(entity.label(), 14);
        for (Attribute attribute : shown) {
            width = Math.max(width, 66 + TextWidth.of(attribute.label(), 12) + TextWidth.of(type(attribute), 11));
        }
        double height = HEAD + LINE * shown.size() + (hidden > 0 ? LINE : 0) + FOOT;
        return new Box(entity, shown, hidden, Math.ceil(Math.max(130, width)), height);
    }

    /** The middle of the line of a column, from the top; that of the head when the column is not drawn. */
    double middle(String column) {
        return IntStream.range(0, attributes.size())
                .filter(i -> attributes.get(i).name().equals(column))
                .mapToDouble(i -> HEAD + LINE * i + LINE / 2)
                .findFirst()
                .orElse(HEAD / 2);
    }

    static String type(Attribute attribute) {
        String type = attribute.castType();
        String plain = attribute.labels().isEmpty()
                ? type.toLowerCase(Locale.ROOT)
                : type.substring(type.indexOf('.') + 1).replace("\"", "");
        return plain + (attribute.column().nullable() ? "?" : "");
    }
}
