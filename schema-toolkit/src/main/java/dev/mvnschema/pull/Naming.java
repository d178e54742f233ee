package dev.mvnschema.pull;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.Hints.ColumnName;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the objects of a database are called in the schema: as they are called in the existing one, else by their own names as
 * far as these are identifiers.
 */
final class Naming {

    private final Map<Name, String> models = new HashMap<>();
    private final Map<Name, String> enums = new HashMap<>();
    private final Map<ColumnName, String> fields = new HashMap<>();
    private final Map<ColumnName, String> values = new HashMap<>();

    private Naming() {}

    /**
     * Names for everything in the catalog.
     *
     * @param views that are written too
     * @param existing the schema whose names stay
     * @param joinTables tables that have no model
     */
    static Naming of(Catalog catalog, List<Table> views, Schema existing, Set<Name> joinTables) {
        Set<Name> viewNames = new HashSet<>();
        views.forEach(view -> viewNames.add(view.name()));
        Naming naming = new Naming();
        Set<String> taken = new HashSet<>();
        for (Model model : existing.models()) {
            taken.add(model.name());
            Name table = new Name(model.schema(), model.databaseName());
            if (!model.view() || viewNames.contains(table)) {
                naming.models.put(table, model.name());
                model.scalars()
                        .forEach(field -> naming.fields.put(new ColumnName(table, field.columnName()), field.name()));
            }
        }
        for (dev.mvnschema.psl.EnumType type : existing.enums()) {
            Name name = new Name(type.schema(), type.databaseName());
            taken.add(type.name());
            naming.enums.put(name, type.name());
            type.values().forEach(value -> naming.values.put(new ColumnName(name, value.databaseName()), value.name()));
        }
        naming.nameTypes(catalog, views, joinTables, taken);
        catalog.tables().stream()
                .filter(table -> !joinTables.contains(table.name()))
                .forEach(naming::nameFields);
        views.forEach(naming::nameFields);
        catalog.enums().forEach(naming::nameValues);
        return naming;
    }

    String model(Name table) {
        return get(models, table);
    }

    String enumType(Name type) {
        return get(enums, type);
    }

    boolean knowsEnum(Name type) {
        return enums.containsKey(type);
    }

    String field(Name table, String column) {
        return get(fields, new ColumnName(table, column));
    }

    List<String> fields(Name table, List<String> columns) {
        return columns.stream().map(column -> field(table, column)).toList();
    }

    /** The name of a label; null when the type has no such label. */
    @org.jspecify.annotations.Nullable
    String value(Name type, String label) {
        return values.get(new ColumnName(type, label));
    }

    /** Models and views before enums; one name in two schemas gets the schema before it. */
    private void nameTypes(Catalog catalog, List<Table> views, Set<Name> joinTables, Set<String> taken) {
        List<Name> tables = Stream.concat(catalog.tables().stream(), views.stream())
                .map(Table::name)
                .filter(name -> !models.containsKey(name) && !joinTables.contains(name))
                .sorted()
                .toList();
        List<Name> types = catalog.enums().stream()
                .map(EnumType::name)
                .filter(name -> !enums.containsKey(name))
                .sorted()
                .toList();
        Map<String, Integer> uses = new TreeMap<>();
        List<Name> all = new ArrayList<>(tables);
        all.addAll(types);
        all.forEach(name -> uses.merge(Identifiers.ofType(name.name(), "Model"), 1, Integer::sum));
        for (Name name : tables) {
            models.put(name, Identifiers.free(typeName(name, uses, "Model"), taken));
        }
        for (Name name : types) {
            enums.put(name, Identifiers.free(typeName(name, uses, "Enum"), taken));
        }
    }

    private static String typeName(Name name, Map<String, Integer> uses, String fallback) {
        String plain = Identifiers.ofType(name.name(), fallback);
        boolean twice = name.schema() != null && uses.getOrDefault(plain, 0) > 1;
        return twice ? Identifiers.ofType(name.schema() + "_" + name.name(), fallback) : plain;
    }

    private void nameFields(Table table) {
        Set<String> taken = new HashSet<>();
        for (Column column : table.columns()) {
            String known = fields.get(new ColumnName(table.name(), column.name()));
            if (known != null) {
                taken.add(known);
            }
        }
        for (Column column : table.columns()) {
            fields.computeIfAbsent(
                    new ColumnName(table.name(), column.name()),
                    key -> Identifiers.free(Identifiers.of(column.name(), "column"), taken));
        }
    }

    private void nameValues(EnumType type) {
        Set<String> taken = new HashSet<>();
        for (String label : type.labels()) {
            String known = values.get(new ColumnName(type.name(), label));
            if (known != null) {
                taken.add(known);
            }
        }
        for (String label : type.labels()) {
            values.computeIfAbsent(
                    new ColumnName(type.name(), label),
                    key -> Identifiers.free(
                            label.isEmpty() ? "EMPTY_ENUM_VALUE" : Identifiers.of(label, "value"), taken));
        }
    }

    private static <K> String get(Map<K, String> names, K key) {
        String name = names.get(key);
        if (name == null) {
            throw new IllegalArgumentException("no name for " + key);
        }
        return name;
    }
}
