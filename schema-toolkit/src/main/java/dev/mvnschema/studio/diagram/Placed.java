package dev.mvnschema.studio.diagram;

import dev.mvnschema.studio.model.Link;
import java.util.List;

/**
 * A diagram with everything in its place.
 *
 * @param boxes with their upper left corners
 * @param lines from the parent to the child
 */
record Placed(List<At> boxes, List<Line> lines, double width, double height) {

    Placed {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    record At(Box box, double x, double y) {}

    /** A foreign key as a line with corners. */
    record Line(Link link, boolean optional, List<Point> points) {

        Line {
            points = List.copyOf(points);
        }
    }

    record Point(double x, double y) {}
}
