package dev.mvnschema.studio.diagram;

import dev.mvnschema.studio.diagram.Placed.Point;
import java.util.List;
import java.util.Locale;

/** The shapes of lines: rounded corners, and crow's feet at their ends. */
final class LineShape {

    private static final double RADIUS = 6;

    private LineShape() {}

    /** A line through the points. */
    static String path(List<Point> points) {
        if (points.isEmpty()) {
            return "";
        }
        StringBuilder path = new StringBuilder(at("M", points.get(0)));
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            path.append(at(" L", towards(corner, points.get(i - 1), RADIUS)))
                    .append(at(" Q", corner))
                    .append(at(" ", towards(corner, points.get(i + 1), RADIUS)));
        }
        return path.append(at(" L", points.get(points.size() - 1))).toString();
    }

    /**
     * The end of a line at a table: a foot for many rows and a bar for one, behind it a circle where there may be none and a bar
     * where there is always one.
     *
     * @param from the next point of the line
     */
    static String end(Point tip, Point from, boolean many, boolean maybeNone) {
        double length = Math.max(0.001, Math.hypot(from.x() - tip.x(), from.y() - tip.y()));
        double dx = (from.x() - tip.x()) / length;
        double dy = (from.y() - tip.y()) / length;
        StringBuilder shape = new StringBuilder();
        if (many) {
            shape.append(stroke(tip, dx, dy, 9, 0, 0, 5)).append(stroke(tip, dx, dy, 9, 0, 0, -5));
        } else {
            shape.append(stroke(tip, dx, dy, 6, 5, 6, -5));
        }
        if (maybeNone) {
            shape.append(String.format(
                    Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.4\"/>", tip.x() + dx * 13, tip.y() + dy * 13));
        } else {
            shape.append(stroke(tip, dx, dy, 10, 5, 10, -5));
        }
        return shape.toString();
    }

    /** A stroke between two places, each given along the line and across it. */
    private static String stroke(
            Point tip, double dx, double dy, double along, double across, double along2, double across2) {
        return String.format(
                Locale.ROOT,
                "<path d=\"M%.1f %.1f L%.1f %.1f\"/>",
                tip.x() + dx * along - dy * across,
                tip.y() + dy * along + dx * across,
                tip.x() + dx * along2 - dy * across2,
                tip.y() + dy * along2 + dx * across2);
    }

    private static Point towards(Point from, Point to, double most) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double share = length == 0 ? 0 : Math.min(most, length / 2) / length;
        return new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }

    private static String at(String command, Point point) {
        return String.format(Locale.ROOT, "%s%.1f %.1f", command, point.x(), point.y());
    }
}
