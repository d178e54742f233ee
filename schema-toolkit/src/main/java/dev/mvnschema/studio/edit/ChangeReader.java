package dev.mvnschema.studio.edit;

import dev.mvnschema.studio.edit.Change.Assignment;
import dev.mvnschema.studio.http.JsonObject;
import dev.mvnschema.studio.model.Attribute;
import dev.mvnschema.studio.model.Entities;
import dev.mvnschema.studio.model.Entity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Reads the changes of a request: {@code {"changes": [{"entity", "inserts": [{"id", "set"}], "updates": [{"id", "key", "version",
 * "set"}], "deletes": [{"id", "key", "version"}]}]}}. A value is a text, null, or {@code {"default": true}}. New rows come first,
 * parents before their children; rows that go come last, children before their parents.
 */
final class ChangeReader {

    private static final int MOST = 5000;

    private final Entities entities;

    ChangeReader(Entities entities) {
        this.entities = entities;
    }

    List<Change> read(JsonObject request) {
        List<JsonObject> groups = new ArrayList<>(request.objects("changes"));
        groups.forEach(group -> writable(entities.entity(group.text("entity"))));
        List<String> order = new WriteOrder(entities).parentsFirst();
        groups.sort((a, b) -> order.indexOf(a.text("entity")) - order.indexOf(b.text("entity")));
        List<Change> changes = new ArrayList<>();
        for (JsonObject group : groups) {
            Entity entity = entities.entity(group.text("entity"));
            group.objects("inserts")
                    .forEach(node -> changes.add(new Change.Insert(entity, node.text("id"), set(entity, node))));
        }
        for (JsonObject group : groups) {
            Entity entity = entities.entity(group.text("entity"));
            group.objects("updates")
                    .forEach(node -> changes.add(new Change.Update(
                            entity, node.text("id"), node.texts("key"), node.text("version"), set(entity, node))));
        }
        Collections.reverse(groups);
        for (JsonObject group : groups) {
            Entity entity = entities.entity(group.text("entity"));
            group.objects("deletes")
                    .forEach(node -> changes.add(
                            new Change.Delete(entity, node.text("id"), node.texts("key"), node.text("version"))));
        }
        if (changes.size() > MOST) {
            throw new IllegalArgumentException("More than " + MOST + " changes at once.");
        }
        return changes;
    }

    private static void writable(Entity entity) {
        if (!entity.writable()) {
            throw new IllegalArgumentException(entity.label() + " is a view: its rows cannot be written.");
        }
    }

    private static List<Assignment> set(Entity entity, JsonObject node) {
        JsonObject set = node.object("set");
        List<Assignment> assignments = new ArrayList<>();
        for (String name : set.names()) {
            Attribute attribute = entity.attribute(name);
            if (attribute.computed()) {
                throw new IllegalArgumentException(attribute.label() + " is filled by the database.");
            }
            boolean byDefault = set.members().get(name) instanceof JsonObject;
            assignments.add(new Assignment(attribute, byDefault ? null : set.textOrNull(name), byDefault));
        }
        return assignments;
    }
}
