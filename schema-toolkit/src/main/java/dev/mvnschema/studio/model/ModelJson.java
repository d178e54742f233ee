package dev.mvnschema.studio.model;

import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.postgres.sql.DefaultSql;
import dev.mvnschema.psl.DefaultValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes what the page has to know of the database. */
public final class ModelJson {

    private ModelJson() {}

    /** The members {@code entities}, {@code links} and {@code enums} of the object that the generator is in. */
    public static void write(JsonGenerator json, Entities entities) {
        json.writeArrayPropertyStart("entities");
        entities.all().forEach(entity -> entity(json, entity));
        json.writeEndArray();
        json.writeArrayPropertyStart("links");
        entities.links().forEach(link -> link(json, link));
        json.writeEndArray();
        json.writeObjectPropertyStart("enums");
        entities.enums().forEach((name, labels) -> strings(json, name, labels));
        json.writeEndObject();
    }

    private static void entity(JsonGenerator json, Entity entity) {
        json.writeStartObject();
        json.writeStringProperty("id", entity.id());
        json.writeStringProperty("label", entity.label());
        json.writeStringProperty("table", entity.table().name().name());
        json.writeStringProperty("schema", entity.schema());
        json.writeStringProperty(
                "form", entity.form().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        json.writeStringProperty("documentation", entity.documentation());
        strings(json, "key", entity.keyColumns());
        json.writeArrayPropertyStart("columns");
        entity.attributes().forEach(attribute -> attribute(json, entity, attribute));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void attribute(JsonGenerator json, Entity entity, Attribute attribute) {
        json.writeStartObject();
        json.writeStringProperty("name", attribute.name());
        json.writeStringProperty("label", attribute.label());
        json.writeStringProperty("kind", attribute.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("type", typeText(attribute));
        json.writeBooleanProperty("list", attribute.list());
        json.writeBooleanProperty("nullable", attribute.column().nullable());
        json.writeBooleanProperty("key", entity.isKey(attribute.name()));
        json.writeBooleanProperty("computed", attribute.computed());
        json.writeBooleanProperty("sortable", attribute.sortable());
        json.writeBooleanProperty("indexed", isIndexed(entity, attribute));
        json.writeStringProperty("default", defaultText(attribute));
        json.writeStringProperty("made", madeText(attribute));
        json.writeStringProperty("documentation", attribute.documentation());
        strings(json, "labels", attribute.labels());
        json.writeEndObject();
    }

    /** Whether the rows come out of an index in the order of the column. */
    private static boolean isIndexed(Entity entity, Attribute attribute) {
        return (entity.table().primaryKey() != null
                        && entity.table().primaryKey().columns().get(0).equals(attribute.name()))
                || entity.table().indexes().stream()
                        .anyMatch(index -> index.method().equals("btree")
                                && index.predicate() == null
                                && attribute.name().equals(index.keys().get(0).column()));
    }

    private static String typeText(Attribute attribute) {
        String type = attribute.castType();
        return attribute.kind() == Kind.ENUM
                ? type.substring(type.indexOf('.') + 1).replace("\"", "")
                : type.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String defaultText(Attribute attribute) {
        if (attribute.column().generated() != null) {
            return attribute.column().generated().expression();
        }
        ColumnDefault value = attribute.column().defaultValue();
        if (attribute.column().identity() != null || value instanceof ColumnDefault.Autoincrement) {
            return "autoincrement()";
        }
        if (value == null) {
            return null;
        }
        return value instanceof ColumnDefault.Literal literal
                ? literal.value()
                : DefaultSql.of(value, attribute.column().type()).orElse(null);
    }

    /** What the studio fills in as the generated code would; null when it fills in nothing. */
    private static @Nullable String madeText(Attribute attribute) {
        DefaultValue made = attribute.made();
        if (made instanceof DefaultValue.Uuid uuid) {
            return "uuid(" + uuid.version() + ")";
        }
        if (made instanceof DefaultValue.Cuid cuid) {
            return "cuid(" + cuid.version() + ")";
        }
        if (made instanceof DefaultValue.Nanoid nanoid) {
            return "nanoid(" + nanoid.length() + ")";
        }
        if (made instanceof DefaultValue.Ulid) {
            return "ulid()";
        }
        return attribute.updatedAt() && !attribute.hasDefault() ? "@updatedAt" : null;
    }

    private static void link(JsonGenerator json, Link link) {
        json.writeStartObject();
        json.writeStringProperty("child", link.child());
        json.writeStringProperty("parent", link.parent());
        json.writeStringProperty("name", link.key().name());
        json.writeStringProperty("childLabel", link.childLabel());
        json.writeStringProperty("parentLabel", link.parentLabel());
        strings(json, "columns", link.key().columns());
        strings(json, "references", link.key().referencedColumns());
        json.writeStringProperty("onDelete", link.key().onDelete().sql());
        json.writeStringProperty("onUpdate", link.key().onUpdate().sql());
        json.writeBooleanProperty("unique", link.unique());
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, Iterable<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
