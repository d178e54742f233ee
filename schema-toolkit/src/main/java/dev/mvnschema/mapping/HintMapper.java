package dev.mvnschema.mapping;

import dev.mvnschema.catalog.Aspect;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.catalog.Hints.ColumnName;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.psl.DefaultValue;
import dev.mvnschema.psl.EnumType;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.ScalarField;
import dev.mvnschema.psl.Schema;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a schema says about the way to it: former names, backfills, defaults of the client, and what it leaves unsaid. */
final class HintMapper {

    private final Map<Name, String> formerTables = new HashMap<>();
    private final Map<ColumnName, String> formerColumns = new HashMap<>();
    private final Map<Name, String> formerEnums = new HashMap<>();
    private final Map<ColumnName, String> formerLabels = new HashMap<>();
    private final Map<ColumnName, String> backfills = new HashMap<>();
    private final Set<ColumnName> clientDefaults = new HashSet<>();

    private HintMapper() {}

    static Hints map(Schema schema) {
        HintMapper mapper = new HintMapper();
        schema.models().stream().filter(model -> !model.view()).forEach(mapper::model);
        schema.enums().forEach(mapper::enumType);
        return new Hints(
                mapper.formerTables,
                mapper.formerColumns,
                mapper.formerEnums,
                mapper.formerLabels,
                mapper.backfills,
                mapper.clientDefaults,
                unsaid(schema));
    }

    private void model(Model model) {
        Name table = TableMapper.name(model);
        put(formerTables, table, model.was());
        model.scalars().forEach(field -> field(table, field));
    }

    private void field(Name table, ScalarField field) {
        ColumnName column = new ColumnName(table, field.columnName());
        put(formerColumns, column, field.was());
        put(backfills, column, field.backfill());
        DefaultValue value = field.defaultValue();
        if (value != null && !value.inDatabase()) {
            clientDefaults.add(column);
        }
    }

    private void enumType(EnumType type) {
        Name name = new Name(type.schema(), type.databaseName());
        put(formerEnums, name, type.was());
        type.values().forEach(value -> put(formerLabels, new ColumnName(name, value.databaseName()), value.was()));
    }

    private static <K> void put(Map<K, String> map, K key, @Nullable String value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    /** A construct that a schema uses once is one that it speaks about everywhere. */
    private static Set<Aspect> unsaid(Schema schema) {
        Set<Aspect> unsaid = EnumSet.allOf(Aspect.class);
        unsaid.removeAll(SaidAspects.of(schema));
        return unsaid;
    }
}
