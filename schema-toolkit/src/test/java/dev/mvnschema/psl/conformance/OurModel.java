package dev.mvnschema.psl.conformance;

import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.psl.DefaultValue;
import dev.mvnschema.psl.EnumType;
import dev.mvnschema.psl.Field;
import dev.mvnschema.psl.FieldType;
import dev.mvnschema.psl.Index;
import dev.mvnschema.psl.IndexPart;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.PrimaryKey;
import dev.mvnschema.psl.ReferentialAction;
import dev.mvnschema.psl.Relation;
import dev.mvnschema.psl.RelationField;
import dev.mvnschema.psl.ScalarField;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.psl.UniqueKey;
import dev.mvnschema.psl.syntax.Arity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Our schema as the lines that {@link EngineModel} writes: what a client sees, so nothing that is ignored. */
final class OurModel {

    private final Schema schema;
    private final Set<String> readOnly = new HashSet<>();

    OurModel(Schema schema) {
        this.schema = schema;
        for (Relation relation : schema.relations()) {
            if (relation instanceof Relation.ForeignKey key) {
                key.fields().forEach(field -> readOnly.add(key.child() + "." + field));
            }
        }
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        schema.models().stream().filter(model -> !model.ignored()).forEach(model -> model(model, lines));
        for (EnumType enumeration : schema.enums()) {
            lines.add("enum " + enumeration.name() + " " + mapped(enumeration.name(), enumeration.databaseName()));
            enumeration
                    .values()
                    .forEach(
                            value -> lines.add("  " + value.name() + " " + mapped(value.name(), value.databaseName())));
        }
        List<String> indexes = new ArrayList<>();
        schema.models().stream().filter(model -> !model.ignored()).forEach(model -> indexes(model, indexes));
        indexes.sort(null);
        lines.addAll(indexes);
        return lines;
    }

    private void model(Model model, List<String> lines) {
        lines.add("model " + model.name() + " " + mapped(model.name(), model.databaseName()) + " "
                + orDash(model.schema()) + " " + documentation(model.documentation(), model.span()));
        for (Field field : model.fields()) {
            boolean hidden = field.ignored()
                    || (field instanceof ScalarField scalar && scalar.type() instanceof FieldType.Unsupported);
            if (!hidden) {
                lines.add("  "
                        + (field instanceof ScalarField scalar
                                ? scalar(model, scalar)
                                : relation(model, (RelationField) field))
                        + " " + documentation(field.documentation(), field.span()));
            }
        }
        PrimaryKey key = model.primaryKey();
        if (key != null && key.parts().size() > 1) {
            lines.add("  id " + orDash(key.clientName()) + " " + key.fields());
        }
        for (UniqueKey unique : model.uniques()) {
            if (!unique.onField()) {
                lines.add("  unique " + orDash(unique.clientName()) + " " + unique.fields());
            }
        }
    }

    private String scalar(Model model, ScalarField field) {
        StringBuilder line = new StringBuilder()
                .append(field.name())
                .append(' ')
                .append(mapped(field.name(), field.columnName()))
                .append(field.type() instanceof FieldType.EnumRef ? " enum " : " scalar ")
                .append(type(field.type()))
                .append(arity(field.arity()));
        List<String> own = List.of(field.name());
        PrimaryKey key = model.primaryKey();
        line.append(key != null && key.fields().equals(own) ? " isId" : "");
        boolean unique =
                model.uniques().stream().anyMatch(other -> other.fields().equals(own));
        line.append(unique && !(key != null && key.fields().equals(own)) ? " isUnique" : "");
        line.append(readOnly.contains(model.name() + "." + field.name()) ? " isReadOnly" : "");
        line.append(field.updatedAt() ? " isUpdatedAt" : "");
        if (field.defaultValue() != null) {
            line.append(" default ").append(value(field.defaultValue(), field.type()));
        }
        if (field.nativeType() != null) {
            line.append(" native [")
                    .append(field.nativeType().name())
                    .append(", ")
                    .append(field.nativeType().arguments())
                    .append(']');
        }
        return line.toString();
    }

    private String relation(Model model, RelationField field) {
        Relation relation = schema.relation(field);
        String line =
                field.name() + " - object " + field.model() + arity(field.arity()) + " relation " + relation.name();
        boolean forward = relation instanceof Relation.ForeignKey key
                && key.child().equals(model.name())
                && key.childField().equals(field.name());
        if (!forward) {
            return line + " [] [] - -";
        }
        Relation.ForeignKey key = (Relation.ForeignKey) relation;
        return line + " " + key.fields() + " " + key.references() + " " + action(key.onDelete()) + " "
                + action(key.onUpdate());
    }

    private static void indexes(Model model, List<String> lines) {
        PrimaryKey key = model.primaryKey();
        if (key != null) {
            lines.add(index(model, "id", key.onField(), key.parts(), "BTree"));
        }
        model.uniques().forEach(unique -> lines.add(index(model, "unique", unique.onField(), unique.parts(), "BTree")));
        for (Index index : model.indexes()) {
            String method = switch (index.method()) {
                case BTREE -> "BTree";
                case HASH -> "Hash";
                case GIST -> "Gist";
                case GIN -> "Gin";
                case SPGIST -> "SpGist";
                case BRIN -> "Brin";
            };
            lines.add(index(model, "normal", false, index.parts(), method));
        }
    }

    private static String index(Model model, String type, boolean onField, List<IndexPart> parts, String method) {
        List<String> fields = parts.stream()
                .map(part -> part.field()
                        + (part.sort() == null ? "" : part.sort() == IndexPart.Sort.DESC ? " desc" : " asc"))
                .toList();
        return "index " + model.name() + " " + type + " " + onField + " " + fields + " " + method;
    }

    private static String type(FieldType type) {
        if (type instanceof FieldType.Scalar scalar) {
            return scalar.type().keyword();
        }
        return type instanceof FieldType.EnumRef reference ? reference.name() : "";
    }

    private static String arity(Arity arity) {
        return switch (arity) {
            case REQUIRED -> "";
            case OPTIONAL -> "?";
            case LIST -> "[]";
        };
    }

    private static String value(DefaultValue value, FieldType type) {
        if (value instanceof DefaultValue.ListLiteral list) {
            return list.elements().stream()
                    .map(element -> value(element, type))
                    .toList()
                    .toString();
        }
        if (value instanceof DefaultValue.StringLiteral string) {
            return type(type).equals("Decimal") ? String.valueOf(Double.valueOf(string.value())) : string.value();
        }
        if (value instanceof DefaultValue.NumberLiteral number) {
            // Numbers that a double cannot hold are strings in the engine's JSON.
            return type(type).equals("BigInt") ? number.text() : String.valueOf(Double.valueOf(number.text()));
        }
        if (value instanceof DefaultValue.BooleanLiteral bool) {
            return String.valueOf(bool.value());
        }
        return value instanceof DefaultValue.EnumLiteral literal ? literal.value() : function(value);
    }

    private static String function(DefaultValue value) {
        if (value instanceof DefaultValue.Uuid uuid) {
            return "uuid[" + (double) uuid.version() + "]";
        }
        if (value instanceof DefaultValue.Cuid cuid) {
            return "cuid[" + (double) cuid.version() + "]";
        }
        if (value instanceof DefaultValue.Nanoid nanoid) {
            return "nanoid[" + (nanoid.length() == 21 ? "" : String.valueOf((double) nanoid.length())) + "]";
        }
        if (value instanceof DefaultValue.DbGenerated generated) {
            return "dbgenerated[" + (generated.expression() == null ? "" : generated.expression()) + "]";
        }
        if (value instanceof DefaultValue.Ulid) {
            return "ulid[]";
        }
        return value instanceof DefaultValue.Now ? "now[]" : "autoincrement[]";
    }

    private static String action(@Nullable ReferentialAction action) {
        return action == null ? "-" : action.keyword();
    }

    private static String mapped(String name, String databaseName) {
        return name.equals(databaseName) ? "-" : databaseName;
    }

    /** Block comments are the engine's with their asterisks, so they are left out of the comparison. */
    private static String documentation(@Nullable String text, SourceSpan span) {
        String before = span.source().text().substring(0, span.start()).stripTrailing();
        return before.endsWith("*/") ? "-" : orDash(text);
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "-" : text;
    }
}
