package dev.mvnschema.studio.diagram;

import dev.mvnschema.studio.diagram.Placed.At;
import dev.mvnschema.studio.diagram.Placed.Line;
import dev.mvnschema.studio.diagram.Placed.Point;
import dev.mvnschema.studio.model.Entity;
import dev.mvnschema.studio.model.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Places tables in layers, parents to the left of their children, with as few crossings as can be found, by ELK. */
final class Layering {

    private final ElkNode graph = ElkGraphUtil.createGraph();
    private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<String, Box> boxes = new LinkedHashMap<>();

    /** Lays out. */
    Placed place(List<Box> drawn, List<Link> links) {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        configure();
        drawn.forEach(this::node);
        Map<ElkEdge, Link> edges = new LinkedHashMap<>();
        for (Link link : links) {
            if (nodes.containsKey(link.child()) && nodes.containsKey(link.parent())) {
                edges.put(edge(link), link);
            }
        }
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
        List<At> at = new ArrayList<>();
        nodes.forEach((id, node) -> at.add(new At(box(id), node.getX(), node.getY())));
        List<Line> lines = new ArrayList<>();
        edges.forEach((edge, link) -> lines.add(new Line(link, isOptional(link), points(edge))));
        return new Placed(at, lines, graph.getWidth(), graph.getHeight());
    }

    private void configure() {
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(CoreOptions.PADDING, new ElkPadding(24));
        graph.setProperty(CoreOptions.ASPECT_RATIO, 1.6);
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, 32.0);
        graph.setProperty(CoreOptions.SPACING_COMPONENT_COMPONENT, 40.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 72.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 26.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 12.0);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        graph.setProperty(LayeredOptions.THOROUGHNESS, 20);
    }

    private void node(Box box) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        node.setDimensions(box.width(), box.height());
        node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        nodes.put(box.entity().id(), node);
        boxes.put(box.entity().id(), box);
    }

    /** From the referenced column, at the right of the parent, to the column of the key, at the left of the child. */
    private ElkEdge edge(Link link) {
        boolean self = link.parent().equals(link.child());
        ElkPort from = port(link.parent(), link.key().referencedColumns().get(0), PortSide.EAST, 0);
        ElkPort to = port(link.child(), link.key().columns().get(0), self ? PortSide.EAST : PortSide.WEST, 0);
        return ElkGraphUtil.createSimpleEdge(from, to);
    }

    private ElkPort port(String id, String column, PortSide side, double size) {
        Box box = box(id);
        ElkPort port = ElkGraphUtil.createPort(node(id));
        port.setProperty(CoreOptions.PORT_SIDE, side);
        port.setDimensions(size, size);
        port.setLocation(side == PortSide.EAST ? box.width() : 0, box.middle(column));
        return port;
    }

    private boolean isOptional(Link link) {
        Entity child = box(link.child()).entity();
        return link.key().columns().stream()
                .anyMatch(column -> child.attribute(column).column().nullable());
    }

    private Box box(String id) {
        Box box = boxes.get(id);
        if (box == null) {
            throw new IllegalArgumentException("no box " + id);
        }
        return box;
    }

    private ElkNode node(String id) {
        ElkNode node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("no node " + id);
        }
        return node;
    }

    private static List<Point> points(ElkEdge edge) {
        List<Point> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(new Point(section.getStartX(), section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) {
                points.add(new Point(bend.getX(), bend.getY()));
            }
            points.add(new Point(section.getEndX(), section.getEndY()));
        }
        return points;
    }
}
