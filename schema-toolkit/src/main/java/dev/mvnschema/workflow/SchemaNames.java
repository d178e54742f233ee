package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Name;
import dev.mvnschema.psl.EnumType;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.ScalarField;
import dev.mvnschema.psl.Schema;
import java.util.HashMap;
import java.util.Map;

/** What the models, fields, enums and values of a schema are called in its database. */
final class SchemaNames {

    private final Map<String, Name> tables = new HashMap<>();
    private final Map<String, Name> enums = new HashMap<>();
    private final Map<Name, Map<String, String>> members = new HashMap<>();

    SchemaNames(Schema schema) {
        for (Model model : schema.models()) {
            if (!model.view()) {
                Name table = new Name(model.schema(), model.databaseName());
                tables.put(model.name(), table);
                Map<String, String> columns = members.computeIfAbsent(table, name -> new HashMap<>());
                model.scalars().forEach((ScalarField field) -> columns.put(field.name(), field.columnName()));
            }
        }
        for (EnumType type : schema.enums()) {
            Name name = new Name(type.schema(), type.databaseName());
            enums.put(type.name(), name);
            Map<String, String> labels = members.computeIfAbsent(name, key -> new HashMap<>());
            type.values().forEach(value -> labels.put(value.name(), value.databaseName()));
        }
    }

    /** Whether a table or enum of that database name has this name in the schema. */
    boolean isCalled(Dropped.Kind kind, Name name, String called) {
        return name.equals((kind == Dropped.Kind.ENUM ? enums : tables).get(called));
    }

    /** The column or label of a field or value; the name itself when the schema has none of that name. */
    String member(Name owner, String called) {
        return members.getOrDefault(owner, Map.of()).getOrDefault(called, called);
    }
}
