package dev.mvnschema.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.mapping.MappedSchema;
import dev.mvnschema.oracle.Oracle;
import dev.mvnschema.oracle.SchemaFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each type of the language into each other one, as the engine does it: converted, dropped and added, or not at all. */
class TypeChangesConformanceTest {

    private static final List<String> TYPES = List.of(
            "String",
            "String @db.VarChar",
            "String @db.VarChar(3)",
            "String @db.VarChar(40)",
            "String @db.VarChar(400)",
            "String @db.Char",
            "String @db.Char(4)",
            "String @db.Char(48)",
            "String @db.Citext",
            "String @db.Uuid",
            "String @db.Inet",
            "String @db.Xml",
            "String @db.Bit",
            "String @db.Bit(4)",
            "String @db.VarBit",
            "String @db.VarBit(4)",
            "String @db.VarBit(30)",
            "Boolean",
            "Int",
            "Int @db.SmallInt",
            "Int @db.Oid",
            "BigInt",
            "Float",
            "Float @db.Real",
            "Decimal",
            "Decimal @db.Decimal(3, 0)",
            "Decimal @db.Decimal(10, 2)",
            "Decimal @db.Decimal(20, 1)",
            "Decimal @db.Decimal",
            "Decimal @db.Money",
            "DateTime",
            "DateTime @db.Timestamp",
            "DateTime @db.Timestamp(6)",
            "DateTime @db.Timestamptz(3)",
            "DateTime @db.Timestamptz",
            "DateTime @db.Date",
            "DateTime @db.Time",
            "DateTime @db.Time(0)",
            "DateTime @db.Timetz(6)",
            "DateTime @db.Timetz",
            "Json",
            "Json @db.Json",
            "Bytes",
            "E",
            "F",
            "Unsupported(\"point\")",
            "Unsupported(\"circle\")");

    @Test
    void every_type_becomes_every_other() {
        changes(TYPES, TYPES);
    }

    @Test
    void lists_become_values_and_values_lists() {
        changes(TYPES, lists());
        changes(lists(), TYPES);
        changes(lists(), lists());
    }

    private static List<String> lists() {
        return TYPES.stream().map(type -> type.replaceFirst("^\\S+", "$0[]")).toList();
    }

    private static void changes(List<String> from, List<String> to) {
        List<String> different = new ArrayList<>();
        try (Oracle oracle = Oracle.start()) {
            for (String type : from) {
                List<SchemaFile> before =
                        List.of(schema(to.stream().map(other -> type).toList()));
                List<SchemaFile> after = List.of(schema(to));
                MappedSchema wanted = Planning.mapped(after);
                List<String> engine = clauses(oracle.diff(before, after).orElseThrow());
                List<String> ours = clauses(Planning.engineScript(Planning.mapped(before), wanted));
                List<String> missing = new ArrayList<>(engine);
                missing.removeAll(ours);
                List<String> extra = new ArrayList<>(ours);
                extra.removeAll(engine);
                if (!missing.isEmpty() || !extra.isEmpty()) {
                    different.add(type + "\n  engine " + missing + "\n  ours   " + extra);
                }
            }
        }
        assertThat(different).as(String.join("\n", different)).isEmpty();
    }

    private static SchemaFile schema(List<String> types) {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < types.size(); i++) {
            fields.append("  f").append(i).append(' ').append(types.get(i)).append('\n');
        }
        return Planning.file("model M {\n  id Int @id\n" + fields + "}\nenum E {\n  A\n}\nenum F {\n  B\n}\n");
    }

    private static List<String> clauses(String script) {
        return Planning.statements(script).stream()
                .flatMap(statement -> List.of(statement.split(", (?=[A-Z]+ COLUMN)")).stream())
                .collect(Collectors.toList());
    }
}
