package dev.mvnschema.psl.mutation;

import dev.mvnschema.psl.syntax.Declaration.ModelDeclaration;
import dev.mvnschema.psl.syntax.FieldDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Pieces of schema text that could stand where another one stood. */
final class Snippets {

    private static final List<String> TYPES = List.of(
            "String",
            "Boolean",
            "Int",
            "BigInt",
            "Float",
            "Decimal",
            "DateTime",
            "Json",
            "Bytes",
            "string",
            "Strng",
            "Unsupported(\"point\")",
            "Unsupported(\"VarChar(3)\")");
    private static final List<String> NATIVE = List.of(
            "Text",
            "VarChar",
            "VarChar(20)",
            "VarChar(0)",
            "VarChar(a)",
            "Char(3)",
            "Citext",
            "Uuid",
            "Inet",
            "Xml",
            "Bit(2)",
            "Bit(0)",
            "VarBit",
            "Boolean",
            "SmallInt",
            "Integer",
            "Integer(3)",
            "Oid",
            "BigInt",
            "Real",
            "DoublePrecision",
            "Decimal",
            "Decimal(10, 2)",
            "Decimal(2, 10)",
            "Decimal(5)",
            "Decimal(1001, 2)",
            "Money",
            "Timestamp(3)",
            "Timestamp(7)",
            "Timestamptz",
            "Date",
            "Time(0)",
            "Timetz(6)",
            "ByteA",
            "Json",
            "JsonB",
            "Interval",
            "VarChar(1, 2)");
    private static final List<String> DEFAULTS = List.of(
            "autoincrement()",
            "now()",
            "uuid()",
            "uuid(4)",
            "uuid(7)",
            "uuid(5)",
            "uuid(\"4\")",
            "cuid()",
            "cuid(2)",
            "cuid(3)",
            "ulid()",
            "ulid(1)",
            "nanoid()",
            "nanoid(5)",
            "nanoid(1)",
            "nanoid(256)",
            "auto()",
            "sequence()",
            "foo()",
            "dbgenerated()",
            "dbgenerated(\"x()\")",
            "dbgenerated(\"\")",
            "dbgenerated(1)",
            "true",
            "false",
            "maybe",
            "1",
            "-1",
            "1.5",
            "99999999999999999999",
            "\"\"",
            "\"text\"",
            "\"2020-01-01T00:00:00Z\"",
            "\"2020-13-01T00:00:00Z\"",
            "\"2020-01-01\"",
            "\"1.25\"",
            "\"{}\"",
            "\"[1, 2\"",
            "\"{\\\"a\\\": 1,}\"",
            "\"aGVsbG8=\"",
            "\"aGVsbG8\"",
            "[]",
            "[1, 2]",
            "[\"a\"]",
            "[true]",
            "[now()]",
            "\"x\", map: \"df\"",
            "value: 1",
            "");
    private static final List<String> METHODS =
            List.of("BTree", "Hash", "Gist", "Gin", "SpGist", "Brin", "Rtree", "\"Hash\"");
    private static final List<String> CLASSES = List.of(
            "InetOps",
            "JsonbOps",
            "JsonbPathOps",
            "ArrayOps",
            "TextOps",
            "BitMinMaxOps",
            "BpcharBloomOps",
            "ByteaMinMaxOps",
            "DateMinMaxMultiOps",
            "Float4BloomOps",
            "Float8MinMaxOps",
            "InetInclusionOps",
            "Int2MinMaxOps",
            "Int4BloomOps",
            "Int8MinMaxMultiOps",
            "NumericMinMaxOps",
            "OidBloomOps",
            "TextMinMaxOps",
            "TimestampMinMaxOps",
            "TimestampTzBloomOps",
            "TimeMinMaxOps",
            "TimeTzBloomOps",
            "UuidMinMaxMultiOps",
            "VarBitMinMaxOps",
            "FooOps",
            "raw(\"my_ops\")",
            "raw(1)",
            "\"x\"");
    private static final List<String> ACTIONS =
            List.of("Cascade", "Restrict", "NoAction", "SetNull", "SetDefault", "Delete", "\"Cascade\"");

    private final Random random;
    private final List<String> typeNames;

    Snippets(Random random, List<String> typeNames) {
        this.random = random;
        this.typeNames = typeNames;
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    String type() {
        return chance(40) && !typeNames.isEmpty() ? one(typeNames) : one(TYPES);
    }

    String arity() {
        return one(List.of("", "?", "[]"));
    }

    String name() {
        return one(List.of("id", "name", "x", "_x", "1x", "a-b", "class", "String", "User", "type", "model"));
    }

    String nativeType() {
        return "@" + (chance(90) ? "db" : "pg") + "." + one(NATIVE);
    }

    String defaultValue() {
        return one(DEFAULTS);
    }

    /** A field attribute; the model gives it fields to name. */
    String fieldAttribute(ModelDeclaration model) {
        return switch (random.nextInt(14)) {
            case 0 -> "@id";
            case 1 -> "@unique";
            case 2 ->
                one(List.of(
                        "@unique(map: \"u\")",
                        "@unique(sort: Desc)",
                        "@id(map: \"pk\")",
                        "@unique(length: 3)",
                        "@unique(\"x\")"));
            case 3, 4, 5 -> "@default(" + defaultValue() + ")";
            case 6 ->
                one(List.of("@map(\"mapped\")", "@map(\"id\")", "@map", "@map(name: \"m\")", "@map(1)", "@map(\"\")"));
            case 7 -> "@updatedAt";
            case 8 -> "@ignore";
            case 9, 10 -> nativeType();
            case 11 -> relation(model);
            case 12 -> one(List.of("@foo", "@uniqe", "@db", "@shardKey", "@index", "@default"));
            default -> one(List.of("@id @id", "@unique @unique", "@map(\"a\") @map(\"b\")"));
        };
    }

    String relation(ModelDeclaration model) {
        return switch (random.nextInt(5)) {
            case 0 -> "@relation(\"" + one(List.of("A", "B", "")) + "\")";
            case 1 -> "@relation(fields: " + fields(model, 1) + ", references: [id])";
            case 2 -> "@relation(fields: " + fields(model, 2) + ", references: [id, id2])";
            case 3 -> "@relation(fields: " + fields(model, 1) + ", references: [id], onDelete: " + action() + ")";
            default ->
                one(List.of("@relation", "@relation()", "@relation(map: \"fk\")", "@relation(onUpdate: Cascade)"));
        };
    }

    String action() {
        return one(ACTIONS);
    }

    String blockAttribute(ModelDeclaration model) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> "@@index(" + parts(model) + ")";
            case 3 -> "@@index(" + parts(model) + ", type: " + one(METHODS) + ")";
            case 4 ->
                "@@index(" + fields(model, 1) + one(List.of(", map: \"i\"", ", name: \"i\"", ", map: \"\"", ", x: 1"))
                        + ")";
            case 5, 6 -> "@@unique(" + fields(model, 1 + random.nextInt(2)) + ")";
            case 7 ->
                "@@unique(" + parts(model) + one(List.of(", name: \"k\"", ", map: \"u\"", ", name: \"a b\"")) + ")";
            case 8 -> "@@id(" + fields(model, 1 + random.nextInt(2)) + ")";
            case 9 -> one(List.of("@@map(\"table\")", "@@map(\"User\")", "@@map", "@@map(table)"));
            case 10 -> one(List.of("@@ignore", "@@schema(\"public\")", "@@schema(\"x\")", "@@schema"));
            default ->
                one(List.of("@@foo", "@@fulltext([id])", "@@shardKey([id])", "@@index", "@@unique([])", "@@id([])"));
        };
    }

    private String parts(ModelDeclaration model) {
        String field = field(model);
        return switch (random.nextInt(5)) {
            case 0 -> "[" + field + "(sort: " + one(List.of("Asc", "Desc", "Down")) + ")]";
            case 1, 2 -> "[" + field + "(ops: " + one(CLASSES) + ")], type: " + one(METHODS);
            case 3 -> "[" + field + "(length: 3)]";
            default -> fields(model, 1 + random.nextInt(3));
        };
    }

    String fields(ModelDeclaration model, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(field(model));
        }
        return "[" + String.join(", ", names) + "]";
    }

    String field(ModelDeclaration model) {
        List<FieldDeclaration> fields = model.fields();
        return fields.isEmpty() || chance(8) ? "nothing" : one(fields).name().text();
    }

    /** Any value, in place of another one. */
    String value() {
        return one(List.of("1", "\"x\"", "x", "[x]", "[]", "f(1)", "true", "\"\"", "-2.5", "[\"a\", 1]", "env(\"X\")"));
    }
}
