package dev.mvnschema.studio.diagram;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.studio.StudioCode;
import dev.mvnschema.studio.model.Attribute;
import dev.mvnschema.studio.model.Entities;
import dev.mvnschema.studio.model.Entity;
import dev.mvnschema.studio.model.Link;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a diagram shows.
 *
 * @param focus the entity to show with its neighbours; null for all
 * @param depth how far away neighbours may be
 * @param keysOnly whether only keys and references are drawn
 */
public record Diagram(@Nullable String focus, int depth, boolean keysOnly) {

    /** Everything. */
    public static final Diagram WHOLE = new Diagram(null, 0, false);

    /**
     * The diagram as SVG.
     *
     * @throws DiagnosticException when the layout library is not on the class path
     */
    public String svg(Entities entities, SvgStyle style) {
        List<Box> boxes = new ArrayList<>();
        for (Entity entity : shown(entities)) {
            boxes.add(Box.of(entity, attributes(entities, entity)));
        }
        try {
            return new SvgWriter(entities, style).write(new Layering().place(boxes, entities.links()));
        } catch (NoClassDefFoundError e) {
            throw new DiagnosticException(
                    Diagnostic.error(
                            StudioCode.LAYOUT_MISSING,
                            "The Eclipse Layout Kernel is not on the class path, so there is no diagram.",
                            "Add org.eclipse.elk:org.eclipse.elk.alg.layered; the Maven plugin fetches it when it can."),
                    e);
        }
    }

    private List<Entity> shown(Entities entities) {
        if (focus == null) {
            return entities.tables();
        }
        Set<String> ids = new LinkedHashSet<>(Set.of(entities.entity(focus).id()));
        for (int i = 0; i < depth; i++) {
            Set<String> neighbours = new HashSet<>();
            for (Link link : entities.links()) {
                if (ids.contains(link.child()) || ids.contains(link.parent())) {
                    neighbours.add(link.child());
                    neighbours.add(link.parent());
                }
            }
            ids.addAll(neighbours);
        }
        return entities.tables().stream()
                .filter(entity -> ids.contains(entity.id()))
                .toList();
    }

    private List<Attribute> attributes(Entities entities, Entity entity) {
        if (!keysOnly) {
            return entity.attributes();
        }
        Set<String> references = new HashSet<>(entity.keyColumns());
        entities.linksOf(entity.id())
                .forEach(link -> references.addAll(link.key().columns()));
        return entity.attributes().stream()
                .filter(attribute -> references.contains(attribute.name()))
                .toList();
    }
}
