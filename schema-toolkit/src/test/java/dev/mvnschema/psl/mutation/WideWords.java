package dev.mvnschema.psl.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Types, defaults, names and index parts for {@link WideSchema}; what fits is likelier than what does not. */
final class WideWords {

    static final List<String> MODELS = List.of(
            "User",
            "Post",
            "tag",
            "Order",
            "LineItem",
            "Select",
            "AVeryLongModelNameThatGoesOnAndOnUntilItIsNearlyTooLong");
    static final List<String> ENUMS = List.of("Role", "state", "Kind");
    static final List<String> VALUES = List.of("A", "B", "c", "D_d", "Ee", "f1");
    static final List<String> LABELS = List.of("a", "A b", "ж", "x-y", "A", "z\\\"q", "p'q", "\\\\");
    static final List<String> FIELDS = List.of(
            "name",
            "Email",
            "age",
            "type",
            "model",
            "user_id",
            "createdAt",
            "order",
            "flag",
            "a",
            "b1",
            "aLongFieldNameThatIsLongerThanMostFieldNamesOfThisWorld");
    static final List<String> NAMES = List.of(
            "we ird",
            "Größe",
            "имя_столбца_которое_длиннее_шестидесяти",
            "snake_case",
            "UPPER",
            "select",
            "1st",
            "a.b",
            "it's",
            "a_name_that_is_long_enough_to_be_cut_when_something_is_added_to",
            "t");

    private static final List<String> SCALARS = List.of(
            "String",
            "String",
            "String",
            "Int",
            "Int",
            "BigInt",
            "Float",
            "Decimal",
            "Boolean",
            "DateTime",
            "DateTime",
            "Json",
            "Bytes");
    private static final List<String> UNSUPPORTED =
            List.of("point", "tsvector", "interval", "int4range", "circle", "cidr", "vector(3)");
    private static final List<String> BRIN_FAMILIES = List.of(
            "Bit",
            "VarBit",
            "Bpchar",
            "Bytea",
            "Date",
            "Float4",
            "Float8",
            "Inet",
            "Int2",
            "Int4",
            "Int8",
            "Numeric",
            "Oid",
            "Text",
            "Timestamp",
            "TimestampTz",
            "Time",
            "TimeTz",
            "Uuid");
    private static final List<String> BRIN_KINDS = List.of("MinMax", "MinMax", "Bloom", "MinMaxMulti", "Inclusion");

    private final Random random;

    WideWords(Random random) {
        this.random = random;
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    String type(List<String> enums) {
        if (chance(6)) {
            return "Unsupported(\"" + one(UNSUPPORTED) + "\")";
        }
        return chance(20) && !enums.isEmpty() ? one(enums) : one(SCALARS);
    }

    String arity() {
        return chance(15) ? "[]" : chance(35) ? "?" : "";
    }

    String map() {
        return "@map(\"" + one(NAMES) + "\")";
    }

    String unique() {
        return one(
                List.of("@unique", "@unique", "@unique(sort: Desc)", "@unique(sort: Asc)", "@unique(map: \"once\")"));
    }

    /** A default for a type, of a list where the arity says so. */
    String defaultOf(String type, String arity, List<String> values) {
        if (chance(12)) {
            return "@default(dbgenerated(\"" + one(expressions(type)) + "\"))";
        }
        if (!arity.equals("[]")) {
            return "@default(" + one(chance(40) ? functions(type) : constants(type, values)) + ")";
        }
        List<String> elements = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            elements.add(one(constants(type, values)));
        }
        return "@default([" + String.join(", ", elements) + "])";
    }

    private static List<String> functions(String type) {
        return switch (type) {
            case "String" -> List.of("uuid()", "uuid(7)", "cuid()", "cuid(2)", "ulid()", "nanoid()", "nanoid(12)");
            case "Int", "BigInt" -> List.of("autoincrement()");
            case "DateTime" -> List.of("now()");
            default -> List.of("dbgenerated()");
        };
    }

    private static List<String> constants(String type, List<String> values) {
        return switch (type) {
            case "String" ->
                List.of(
                        "\"\"",
                        "\"it's\"",
                        "\"a\\\"b\"",
                        "\"back\\\\slash\"",
                        "\"two\\nlines\"",
                        "\"\\tтаб é\"",
                        "\"127.0.0.1\"",
                        "\"1\"",
                        "\"{}\"",
                        "\"00000000-0000-0000-0000-000000000000\"",
                        "\"x, y; -- z\"");
            case "Int" -> List.of("0", "1", "-5", "2147483647", "007", "-0");
            case "BigInt" -> List.of("0", "-1", "9223372036854775807", "10000000000");
            case "Float" -> List.of("0", "1.5", "-2.50", "3", "100000000000000000000.5", "0.1", "1.0", "-0.0");
            case "Decimal" ->
                List.of("10.25", "3", "-0.10", "\"1.50\"", "\"100\"", "123456789012345678901234567890.12");
            case "Boolean" -> List.of("true", "false");
            case "DateTime" ->
                List.of(
                        "\"2020-01-01T00:00:00Z\"",
                        "\"2020-02-29T12:34:56.789+02:00\"",
                        "\"1999-12-31T23:59:59.000Z\"",
                        "\"2020-01-01T00:00:00.123456Z\"");
            case "Json" ->
                List.of(
                        "\"{}\"",
                        "\"[]\"",
                        "\"{\\\"a\\\": 1}\"",
                        "\"{ \\\"b\\\":[1,  2],\\\"a\\\":\\\"it's\\\" }\"",
                        "\"null\"",
                        "\"\\\"s\\\"\"",
                        "\"1.50\"");
            case "Bytes" -> List.of("\"aGVsbG8=\"", "\"\"", "\"/+8=\"");
            default -> values.isEmpty() ? List.of("A") : values;
        };
    }

    private static List<String> expressions(String type) {
        return switch (type) {
            case "String" -> List.of("md5('x')", "gen_random_uuid()", "'a'::text", "(1)::text", "lower('X')");
            case "Int", "BigInt" -> List.of("1 + 1", "(random() * 10)::int", "nextval('s')", "1");
            case "DateTime" ->
                List.of("now()", "CURRENT_TIMESTAMP", "(now() + '1 day'::interval)", "clock_timestamp()");
            case "Boolean" -> List.of("true", "1 = 1");
            case "Json" -> List.of("'{}'", "'{}'::jsonb");
            default -> List.of("NULL", "x()");
        };
    }

    String nativeOf(String type) {
        return "@db."
                + one(
                        switch (type) {
                            case "String" ->
                                List.of(
                                        "Text",
                                        "VarChar",
                                        "VarChar(20)",
                                        "VarChar(5)",
                                        "VarChar(255)",
                                        "Char",
                                        "Char(3)",
                                        "Char(40)",
                                        "Uuid",
                                        "Inet",
                                        "Xml",
                                        "Bit",
                                        "Bit(4)",
                                        "VarBit",
                                        "VarBit(6)",
                                        "Citext");
                            case "Int" -> List.of("Integer", "SmallInt", "Oid");
                            case "BigInt" -> List.of("BigInt");
                            case "Float" -> List.of("Real", "DoublePrecision");
                            case "Decimal" ->
                                List.of(
                                        "Decimal",
                                        "Decimal(10, 2)",
                                        "Decimal(6, 3)",
                                        "Decimal(9, 0)",
                                        "Decimal(30)",
                                        "Money");
                            case "DateTime" ->
                                List.of(
                                        "Timestamp",
                                        "Timestamp(0)",
                                        "Timestamp(3)",
                                        "Timestamp(6)",
                                        "Timestamptz",
                                        "Timestamptz(3)",
                                        "Timestamptz(6)",
                                        "Date",
                                        "Time",
                                        "Time(0)",
                                        "Time(6)",
                                        "Timetz",
                                        "Timetz(6)");
                            case "Json" -> List.of("Json", "JsonB");
                            case "Bytes" -> List.of("ByteA");
                            case "Boolean" -> List.of("Boolean");
                            default -> List.of("Text");
                        });
    }

    /** An index, a unique index or a key over some of the fields. */
    String blockAttribute(List<String> fields) {
        List<String> chosen = new ArrayList<>();
        for (int i = 1 + random.nextInt(3) * random.nextInt(2); i > 0; i--) {
            String field = one(fields);
            if (!chosen.contains(field)) {
                chosen.add(field);
            }
        }
        String plain = "[" + String.join(", ", chosen) + "]";
        String sorted = "["
                + String.join(
                        ", ",
                        chosen.stream()
                                .map(field -> field + one(List.of("", "(sort: Desc)", "(sort: Asc)")))
                                .toList())
                + "]";
        String first = chosen.get(0);
        String map = chance(25) ? ", map: \"" + one(List.of("looked ", "one ")) + first + "\"" : "";
        return switch (random.nextInt(14)) {
            case 0, 1 -> "@@index(" + plain + map + ")";
            case 2, 3 -> "@@index(" + sorted + map + ")";
            case 4 -> "@@unique(" + plain + map + ")";
            case 5 -> "@@unique(" + sorted + map + (chance(30) ? ", name: \"called\"" : "") + ")";
            case 6, 7 -> "@@id(" + plain + map + ")";
            case 8 -> "@@index(" + plain + ", type: " + one(List.of("BTree", "Hash", "Brin", "Gin")) + map + ")";
            case 9 -> "@@index([" + first + "], type: Hash" + map + ")";
            case 10 ->
                "@@index([" + first + operators("Gin", List.of("JsonbOps", "JsonbPathOps", "ArrayOps")) + map + ")";
            case 11 -> "@@index([" + first + operators("Gist", List.of("InetOps")) + map + ")";
            case 12 -> "@@index([" + first + operators("SpGist", List.of("TextOps", "InetOps")) + map + ")";
            default ->
                "@@index([" + first + operators("Brin", List.of(one(BRIN_FAMILIES) + one(BRIN_KINDS) + "Ops")) + map
                        + ")";
        };
    }

    private String operators(String method, List<String> classes) {
        String operators = chance(20) ? "raw(\"" + one(List.of("gin_trgm_ops", "my_ops")) + "\")" : one(classes);
        return (chance(25) ? "" : "(ops: " + operators + ")") + "], type: " + method;
    }

    String actions() {
        List<String> actions = List.of("Cascade", "Restrict", "NoAction", "SetNull", "SetDefault");
        return (chance(50) ? ", onDelete: " + one(actions) : "")
                + (chance(25) ? ", onUpdate: " + one(actions) : "")
                + (chance(15) ? ", map: \"" + one(List.of("fk_one", one(NAMES))) + "\"" : "");
    }
}
