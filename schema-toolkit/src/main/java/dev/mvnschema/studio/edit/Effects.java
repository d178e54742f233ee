package dev.mvnschema.studio.edit;

import dev.mvnschema.catalog.ForeignKey.Action;
import dev.mvnschema.studio.data.RowKey;
import dev.mvnschema.studio.data.Sql;
import dev.mvnschema.studio.model.Entities;
import dev.mvnschema.studio.model.Entity;
import dev.mvnschema.studio.model.Link;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What else happens when rows are deleted: which rows of other tables go with them, lose their reference, or forbid it. */
final class Effects {

    private static final int DEEPEST = 6;

    private final Connection connection;
    private final Entities entities;
    private final List<Effect> effects = new ArrayList<>();

    Effects(Connection connection, Entities entities) {
        this.connection = connection;
        this.entities = entities;
    }

    List<Effect> of(List<Change> changes) throws SQLException {
        Map<Entity, Sql> conditions = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change instanceof Change.Delete delete) {
                Sql condition = conditions.computeIfAbsent(delete.entity(), entity -> new Sql());
                condition
                        .add(condition.isEmpty() ? "(" : " OR (")
                        .add(RowKey.condition(delete.entity(), "", delete.key()))
                        .add(")");
            }
        }
        for (Map.Entry<Entity, Sql> rows : conditions.entrySet()) {
            follow(rows.getKey(), rows.getValue(), 0);
        }
        return effects;
    }

    private void follow(Entity parent, Sql rows, int depth) throws SQLException {
        if (depth >= DEEPEST) {
            return;
        }
        for (Link link : entities.linksTo(parent.id())) {
            Entity child = entities.entity(link.child());
            Sql children = new Sql()
                    .add("(" + names(child, link.key().columns()) + ") IN (SELECT "
                            + names(parent, link.key().referencedColumns()) + " FROM " + parent.sql() + " WHERE ")
                    .add(rows)
                    .add(")");
            long count = count(child, children);
            if (count > 0) {
                effects.add(new Effect(child.id(), child.label(), link.key().onDelete(), count, depth));
                if (link.key().onDelete() == Action.CASCADE) {
                    follow(child, children, depth + 1);
                }
            }
        }
    }

    private long count(Entity entity, Sql condition) throws SQLException {
        Sql sql = new Sql()
                .add("SELECT count(*) FROM " + entity.sql() + " WHERE ")
                .add(condition);
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String names(Entity entity, List<String> columns) {
        return columns.stream().map(column -> entity.attribute(column).sql()).collect(Collectors.joining(", "));
    }

    /**
     * What happens to the rows of one table.
     *
     * @param depth 0 when they point to the deleted rows themselves
     */
    record Effect(String entity, String label, Action action, long rows, int depth) {

        Map<String, Object> values() {
            return Map.of("entity", entity, "label", label, "action", action.sql(), "rows", rows, "depth", depth);
        }
    }
}
