package dev.mvnschema.studio.edit;

import dev.mvnschema.studio.data.RowKey;
import dev.mvnschema.studio.data.Sql;
import dev.mvnschema.studio.edit.Change.Assignment;
import dev.mvnschema.studio.model.Attribute;
import dev.mvnschema.studio.model.Entity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statement of a change. What the program keeps by itself, the time and the number of the last change, is kept here too. */
final class ChangeSql {

    private ChangeSql() {}

    static Sql of(Change change) {
        if (change instanceof Change.Insert insert) {
            return insert(insert);
        }
        return change instanceof Change.Update update ? update(update) : delete((Change.Delete) change);
    }

    private static Sql insert(Change.Insert insert) {
        List<String> columns = new ArrayList<>();
        List<Sql> values = new ArrayList<>();
        for (Assignment assignment : insert.assignments()) {
            columns.add(assignment.attribute().sql());
            values.add(value(assignment));
        }
        for (Attribute attribute : insert.entity().attributes()) {
            if (attribute.updatedAt() && !attribute.hasDefault() && !isSet(insert.assignments(), attribute)) {
                columns.add(attribute.sql());
                values.add(new Sql().add("CURRENT_TIMESTAMP"));
            }
        }
        Sql sql = new Sql().add("INSERT INTO " + insert.entity().sql());
        if (columns.isEmpty()) {
            return sql.add(" DEFAULT VALUES");
        }
        sql.add(" (" + String.join(", ", columns) + ") VALUES (");
        for (int i = 0; i < values.size(); i++) {
            sql.add(i == 0 ? "" : ", ").add(values.get(i));
        }
        return sql.add(")");
    }

    private static Sql update(Change.Update update) {
        Sql sql = new Sql().add("UPDATE " + update.entity().sql() + " SET ");
        for (int i = 0; i < update.assignments().size(); i++) {
            Assignment assignment = update.assignments().get(i);
            sql.add((i == 0 ? "" : ", ") + assignment.attribute().sql() + " = ").add(value(assignment));
        }
        for (Attribute attribute : update.entity().attributes()) {
            if (isSet(update.assignments(), attribute)) {
                continue;
            }
            if (attribute.updatedAt()) {
                sql.add(", " + attribute.sql() + " = CURRENT_TIMESTAMP");
            } else if (attribute.version()) {
                sql.add(", " + attribute.sql() + " = " + attribute.sql() + " + 1");
            }
        }
        return sql.add(" WHERE ").add(asSeen(update.entity(), update.key(), update.version()));
    }

    private static Sql delete(Change.Delete delete) {
        return new Sql()
                .add("DELETE FROM " + delete.entity().sql() + " WHERE ")
                .add(asSeen(delete.entity(), delete.key(), delete.version()));
    }

    /** The row, if it is still in the version in which it was seen: {@code xmin} is the transaction that wrote it last. */
    private static Sql asSeen(Entity entity, List<@Nullable String> key, String version) {
        return RowKey.condition(entity, "", key).add(" AND xmin = ").value(version, "xid");
    }

    private static Sql value(Assignment assignment) {
        return assignment.byDefault()
                ? new Sql().add("DEFAULT")
                : new Sql().value(assignment.value(), assignment.attribute().castType());
    }

    private static boolean isSet(List<Assignment> assignments, Attribute attribute) {
        return assignments.stream()
                .anyMatch(assignment -> assignment.attribute().name().equals(attribute.name()));
    }
}
