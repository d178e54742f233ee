package dev.mvnschema.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.testing.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every cast between two types is one that PostgreSQL accepts. */
class CastMatrixTest {

    private static final Name KIND = Name.of("Kind");

    @Test
    void every_pair_of_types_can_be_planned_and_run() {
        List<ColumnType> types = new ArrayList<>();
        for (BuiltinType type : BuiltinType.values()) {
            types.add(ColumnType.of(type));
        }
        types.add(ColumnType.of(BuiltinType.VARCHAR, 50));
        types.add(ColumnType.of(BuiltinType.CHAR, 20));
        types.add(ColumnType.of(BuiltinType.DECIMAL, 10, 2));
        types.add(ColumnType.of(BuiltinType.TIMESTAMPTZ, 3));
        types.add(ColumnType.of(BuiltinType.BIT, 8));
        types.add(new ColumnType(new ColumnType.EnumRef(KIND), false));
        types.add(new ColumnType(new ColumnType.Other("interval"), false));
        types.addAll(
                types.stream().map(type -> new ColumnType(type.element(), true)).toList());
        StringBuilder script =
                new StringBuilder("CREATE EXTENSION citext;\nCREATE TYPE \"Kind\" AS ENUM ('a', 'b');\n");
        int recreated = 0;
        for (ColumnType to : types) {
            script.append(steps(withoutTables(), catalog(types)));
            String change =
                    steps(catalog(types), catalog(types.stream().map(from -> to).toList()));
            script.append(change).append("DROP TABLE \"t\";\n");
            recreated += change.split("DROP COLUMN", -1).length - 1;
        }
        TestDatabases.execute(TestDatabases.fresh(), script.toString());
        assertThat(recreated).as("pairs that have no cast").isLessThan(types.size() * types.size() * 2 / 3);
    }

    private static String steps(Catalog before, Catalog after) {
        return MigrationScript.steps(
                new MigrationPlanner().plan(before, after, Hints.NONE).steps());
    }

    private static Catalog withoutTables() {
        return new Catalog(List.of(), List.of(), List.of(kind()), List.of(), List.of(), List.of());
    }

    private static EnumType kind() {
        return new EnumType(KIND, List.of("a", "b"), null);
    }

    /** One table with a column of each type. */
    private static Catalog catalog(List<ColumnType> types) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            columns.add(new Column("c" + i, types.get(i), true, null, null, null, null, null));
        }
        Table table = new Table(Name.of("t"), columns, null, List.of(), List.of(), List.of(), List.of(), null);
        return new Catalog(List.of(), List.of(), List.of(kind()), List.of(), List.of(table), List.of());
    }
}
