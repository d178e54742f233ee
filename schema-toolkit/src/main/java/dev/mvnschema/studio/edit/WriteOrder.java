package dev.mvnschema.studio.edit;

import dev.mvnschema.studio.model.Entities;
import dev.mvnschema.studio.model.Entity;
import dev.mvnschema.studio.model.Link;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** In which order rows of several tables are written, so that none points to one that is not there yet. */
final class WriteOrder {

    private final Entities entities;
    private final List<String> order = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    WriteOrder(Entities entities) {
        this.entities = entities;
    }

    /** The ids of all entities; a circle is cut anywhere. */
    List<String> parentsFirst() {
        entities.all().stream().map(Entity::id).forEach(this::visit);
        return order;
    }

    private void visit(String id) {
        if (seen.add(id)) {
            entities.linksOf(id).stream().map(Link::parent).forEach(this::visit);
            order.add(id);
        }
    }
}
