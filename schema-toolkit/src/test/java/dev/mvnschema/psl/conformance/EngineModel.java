package dev.mvnschema.psl.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The engine's data model as lines that {@link OurModel} writes too. */
final class EngineModel {

    private EngineModel() {}

    static List<String> lines(Map<?, ?> datamodel) {
        List<String> lines = new ArrayList<>();
        for (Map<?, ?> model : maps(datamodel.get("models"))) {
            lines.add("model " + text(model, "name") + " " + text(model, "dbName") + " " + text(model, "schema") + " "
                    + text(model, "documentation"));
            for (Map<?, ?> field : maps(model.get("fields"))) {
                lines.add("  " + field(field));
            }
            if (model.get("primaryKey") instanceof Map<?, ?> key) {
                lines.add("  id " + text(key, "name") + " " + key.get("fields"));
            }
            for (Map<?, ?> unique : maps(model.get("uniqueIndexes"))) {
                lines.add("  unique " + text(unique, "name") + " " + unique.get("fields"));
            }
        }
        for (Map<?, ?> enumeration : maps(datamodel.get("enums"))) {
            lines.add("enum " + text(enumeration, "name") + " " + text(enumeration, "dbName"));
            for (Map<?, ?> value : maps(enumeration.get("values"))) {
                lines.add("  " + text(value, "name") + " " + text(value, "dbName"));
            }
        }
        lines.addAll(indexes(datamodel));
        return lines;
    }

    private static String field(Map<?, ?> field) {
        StringBuilder line = new StringBuilder()
                .append(text(field, "name"))
                .append(' ')
                .append(text(field, "dbName"))
                .append(' ')
                .append(text(field, "kind"))
                .append(' ')
                .append(text(field, "type"))
                .append(Boolean.TRUE.equals(field.get("isList")) ? "[]" : "")
                .append(Boolean.TRUE.equals(field.get("isRequired")) ? "" : "?");
        for (String flag : List.of("isId", "isUnique", "isReadOnly", "isUpdatedAt")) {
            line.append(Boolean.TRUE.equals(field.get(flag)) ? " " + flag : "");
        }
        if (Boolean.TRUE.equals(field.get("hasDefaultValue"))) {
            line.append(" default ").append(value(field.get("default")));
        }
        if (field.get("nativeType") instanceof List<?> nativeType) {
            line.append(" native ").append(nativeType);
        }
        if ("object".equals(field.get("kind"))) {
            line.append(" relation ")
                    .append(text(field, "relationName"))
                    .append(' ')
                    .append(field.get("relationFromFields"))
                    .append(' ')
                    .append(field.get("relationToFields"))
                    .append(' ')
                    .append(text(field, "relationOnDelete"))
                    .append(' ')
                    .append(text(field, "relationOnUpdate"));
        }
        return line.append(' ').append(text(field, "documentation")).toString();
    }

    private static String value(@Nullable Object value) {
        if (value instanceof Map<?, ?> function) {
            return text(function, "name") + function.get("args");
        }
        if (value instanceof List<?> list) {
            return list.stream().map(EngineModel::value).toList().toString();
        }
        return String.valueOf(value);
    }

    private static List<String> indexes(Map<?, ?> datamodel) {
        List<String> lines = new ArrayList<>();
        for (Map<?, ?> index : maps(datamodel.get("indexes"))) {
            List<String> fields = new ArrayList<>();
            for (Map<?, ?> field : maps(index.get("fields"))) {
                Object sort = field.get("sortOrder");
                fields.add(text(field, "name") + (sort == null ? "" : " " + sort));
            }
            Object algorithm = index.get("algorithm");
            lines.add("index " + text(index, "model") + " " + text(index, "type") + " " + index.get("isDefinedOnField")
                    + " " + fields + " " + (algorithm == null ? "BTree" : algorithm));
        }
        lines.sort(null);
        return lines;
    }

    private static List<Map<?, ?>> maps(@Nullable Object list) {
        List<Map<?, ?>> maps = new ArrayList<>();
        for (Object element : (List<?>) Objects.requireNonNull(list)) {
            maps.add((Map<?, ?>) element);
        }
        return maps;
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value == null
                // A mapped name that is the name itself changes nothing.
                || (key.equals("dbName") && value.equals(map.get("name")))
                // Of a block comment the engine keeps the asterisks; we do not.
                || (key.equals("documentation") && value.toString().startsWith("*"))) {
            return "-";
        }
        return value.toString();
    }
}
