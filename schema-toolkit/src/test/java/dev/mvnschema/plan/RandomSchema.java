package dev.mvnschema.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A schema out of a seed, as blocks of lines, and small edits of it. What comes out need not be valid: who asks looks, and asks
 * again.
 */
final class RandomSchema {

    private static final List<String> MODELS = List.of("User", "Post", "Tag", "Order", "LineItem", "Zimmer");
    private static final List<String> ENUMS = List.of("Role", "State");
    private static final List<String> VALUES = List.of("A", "B", "C @map(\"c d\")", "D", "E @map(\"e f\")", "F");
    private static final List<String> FIELDS =
            List.of("name", "email", "age", "type", "score", "data @map", "flag", "at", "tags", "ref", "long");
    private static final List<String> ACTIONS =
            List.of("Cascade", "Restrict", "NoAction", "SetNull", "SetDefault", "Cascade");

    private final Random random;

    RandomSchema(Random random) {
        this.random = random;
    }

    /** Blocks by their heads: {@code model User}. */
    Map<String, List<String>> fresh() {
        Map<String, List<String>> schema = new LinkedHashMap<>();
        ENUMS.stream().limit(random.nextInt(3)).forEach(name -> schema.put("enum " + name, values()));
        MODELS.stream().limit(2 + random.nextInt(4)).forEach(name -> schema.put("model " + name, model()));
        for (int i = random.nextInt(4); i > 0; i--) {
            relate(schema);
        }
        return schema;
    }

    static String text(Map<String, List<String>> schema) {
        return schema.entrySet().stream()
                .map(block -> block.getKey()
                        + block.getValue().stream().map(line -> "  " + line).collect(lines()))
                .collect(Collectors.joining("\n\n"));
    }

    private static java.util.stream.Collector<CharSequence, ?, String> lines() {
        return Collectors.joining("\n", " {\n", "\n}");
    }

    /** One to three changes, each of one thing. */
    Map<String, List<String>> edited(Map<String, List<String>> schema) {
        Map<String, List<String>> edited = new LinkedHashMap<>();
        schema.forEach((head, lines) -> edited.put(head, new ArrayList<>(lines)));
        for (int i = 1 + random.nextInt(3); i > 0 && !edited.isEmpty(); i--) {
            edit(edited);
        }
        return edited;
    }

    private void edit(Map<String, List<String>> schema) {
        String head = one(List.copyOf(schema.keySet()));
        List<String> lines = schema.getOrDefault(head, new ArrayList<>());
        if (chance(5)) {
            schema.put("model " + one(MODELS), model());
        } else if (chance(4)) {
            schema.remove(head);
        } else if (chance(12)) {
            relate(schema);
        } else if (chance(8)) {
            String relation = "(\"R" + random.nextInt(9) + "\"";
            schema.values().forEach(block -> block.removeIf(line -> line.contains(relation)));
        } else if (head.startsWith("enum")) {
            schema.put(head, chance(50) ? values() : moved(lines));
        } else {
            editModel(lines);
        }
    }

    private List<String> moved(List<String> lines) {
        List<String> moved = new ArrayList<>(lines);
        if (chance(50) && moved.size() > 1) {
            moved.remove(random.nextInt(moved.size()));
        } else {
            moved.add(random.nextInt(moved.size() + 1), one(VALUES));
        }
        return moved;
    }

    private void editModel(List<String> lines) {
        if (lines.isEmpty()) {
            lines.add(field());
            return;
        }
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(8)) {
            case 0 -> lines.add(field());
            case 1 -> lines.remove(at);
            case 2, 3, 4 -> {
                if (!line.startsWith("@@") && !line.contains("@relation")) {
                    lines.set(at, line.substring(0, line.indexOf(' ')) + field().replaceFirst("^\\S+", ""));
                }
            }
            case 5 -> lines.add(block(lines));
            case 6 -> lines.removeIf(part -> part.startsWith("@@") && chance(50));
            default ->
                lines.replaceAll(part -> part.startsWith("id ") && !part.contains("?") && chance(60) ? id() : part);
        }
    }

    private List<String> values() {
        List<String> values = new ArrayList<>(VALUES);
        java.util.Collections.shuffle(values, random);
        return new ArrayList<>(values.subList(0, 2 + random.nextInt(3)));
    }

    private List<String> model() {
        List<String> lines = new ArrayList<>(List.of(id()));
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            String field = field();
            String name = field.substring(0, field.indexOf(' '));
            if (lines.stream().noneMatch(line -> line.startsWith(name + " "))) {
                lines.add(field);
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            lines.add(block(lines));
        }
        return lines;
    }

    private String id() {
        return "id "
                + one(List.of(
                        "Int @id @default(autoincrement())",
                        "Int @id @default(autoincrement())",
                        "Int @id",
                        "BigInt @id @default(autoincrement())",
                        "String @id @default(uuid()) @db.Uuid",
                        "String @id @default(cuid())",
                        "String @id(map: \"key\") @db.VarChar(30)",
                        "Int",
                        "Int @unique"));
    }

    private String field() {
        String name = one(FIELDS);
        String type = type();
        String arity = chance(12) ? "[]" : chance(40) ? "?" : "";
        String attributes = one(defaults(type)) + (chance(50) ? "" : " " + one(natives(type)));
        String unique = chance(12) ? one(List.of(" @unique", " @unique(sort: Desc)", " @unique(map: \"once\")")) : "";
        String mapped = name.endsWith("@map") ? " @map(\"we ird\")" : "";
        return name.replace(" @map", "") + " " + type + arity
                + (arity.equals("[]") ? list(attributes) : " " + attributes) + unique + mapped;
    }

    /** The same attributes with a list as the default. */
    private static String list(String attributes) {
        return " "
                + attributes
                        .replace("@default(autoincrement())", "")
                        .replaceAll("@default\\(([^()]*|\"[^\"]*\")\\)", "@default([$1])");
    }

    private String type() {
        return one(List.of(
                "String",
                "String",
                "Int",
                "Int",
                "BigInt",
                "Float",
                "Decimal",
                "Boolean",
                "DateTime",
                "Json",
                "Bytes",
                "Role",
                "State",
                "Unsupported(\"point\")"));
    }

    private static List<String> defaults(String type) {
        return switch (type) {
            case "String" ->
                List.of(
                        "",
                        "",
                        "@default(\"it's\")",
                        "@default(\"\")",
                        "@default(uuid())",
                        "@default(dbgenerated(\"md5('x')\"))");
            case "Int", "BigInt" -> List.of("", "", "@default(1)", "@default(-5)", "@default(autoincrement())");
            case "Float" -> List.of("", "@default(1.5)", "@default(2)");
            case "Decimal" -> List.of("", "@default(10.25)", "@default(3)");
            case "Boolean" -> List.of("", "@default(true)", "@default(false)");
            case "DateTime" -> List.of("", "", "@default(now())", "@updatedAt", "@default(\"2020-01-01T00:00:00Z\")");
            case "Json" -> List.of("", "", "@default(\"{\\\"a\\\": 1}\")");
            case "Bytes" -> List.of("", "", "@default(\"aGVsbG8=\")");
            case "Role", "State" -> List.of("", "", "@default(A)", "@default(B)", "@default(F)");
            default -> List.of("");
        };
    }

    private static List<String> natives(String type) {
        return switch (type) {
            case "String" ->
                List.of(
                        "@db.Text",
                        "@db.VarChar(20)",
                        "@db.VarChar(5)",
                        "@db.Char(3)",
                        "@db.Uuid",
                        "@db.Inet",
                        "@db.Xml",
                        "@db.Bit(4)",
                        "@db.VarBit(6)",
                        "@db.Citext");
            case "Int" -> List.of("@db.Integer", "@db.SmallInt", "@db.Oid");
            case "BigInt" -> List.of("@db.BigInt");
            case "Float" -> List.of("@db.Real", "@db.DoublePrecision");
            case "Decimal" -> List.of("@db.Decimal(10, 2)", "@db.Decimal(6, 3)", "@db.Money");
            case "DateTime" ->
                List.of(
                        "@db.Timestamp(3)",
                        "@db.Timestamp(6)",
                        "@db.Timestamptz(6)",
                        "@db.Timestamptz",
                        "@db.Date",
                        "@db.Time(0)",
                        "@db.Timetz(6)");
            case "Json" -> List.of("@db.Json", "@db.JsonB");
            default -> List.of("");
        };
    }

    private String block(List<String> lines) {
        String one = name(lines);
        String other = name(lines);
        String fields = one.equals(other) || chance(50) ? "[" + one + "]" : "[" + one + ", " + other + "]";
        return one(List.of(
                "@@index(" + fields + ")",
                "@@index(" + fields + ")",
                "@@unique(" + fields + ")",
                "@@unique(" + fields + ", map: \"both\")",
                "@@index(" + fields + ", map: \"looked\")",
                "@@index([" + one + "(sort: Desc)])",
                "@@index([" + one + "], type: Hash)",
                "@@index([" + one + "], type: Gin)",
                "@@index([" + one + "], type: Brin)",
                "@@id(" + fields + ")",
                "@@map(\"my_table\")"));
    }

    private String name(List<String> lines) {
        String line = one(lines.stream().filter(part -> !part.startsWith("@@")).toList());
        return line.substring(0, line.indexOf(' '));
    }

    /** One to many with its column, or many to many. */
    private void relate(Map<String, List<String>> schema) {
        List<Map.Entry<String, List<String>>> models = schema.entrySet().stream()
                .filter(block -> block.getKey().startsWith("model"))
                .toList();
        if (models.isEmpty()) {
            return;
        }
        Map.Entry<String, List<String>> one = one(models);
        Map.Entry<String, List<String>> other = one(models);
        String name = "\"R" + random.nextInt(9) + "\"";
        String field = "r" + name.charAt(2);
        if (schema.values().stream().flatMap(List::stream).anyMatch(line -> line.contains(name))) {
            return;
        }
        String oneName = one.getKey().substring("model ".length());
        String otherName = other.getKey().substring("model ".length());
        if (chance(25)) {
            one.getValue().add(field + "a " + otherName + "[] @relation(" + name + ")");
            other.getValue().add(field + "b " + oneName + "[] @relation(" + name + ")");
            return;
        }
        String type = other.getValue().stream()
                .filter(line -> line.startsWith("id "))
                .findFirst()
                .map(line -> line.split(" ", -1)[1] + (line.contains("@db.Uuid") ? "%s @db.Uuid" : "%s"))
                .orElse("Int%s");
        String optional = chance(50) ? "?" : "";
        one.getValue()
                .add(field + "Id " + type.formatted(optional) + (chance(20) ? " @unique" : "") + " @map(\"" + field
                        + "_id\")");
        one.getValue()
                .add(field + "a " + otherName + optional + " @relation(" + name + ", fields: [" + field
                        + "Id], references: [id]"
                        + (chance(50) ? ", onDelete: " + one(ACTIONS) : "")
                        + (chance(20) ? ", onUpdate: " + one(ACTIONS) : "")
                        + (chance(15) ? ", map: \"fk_" + field + "\"" : "") + ")");
        boolean unique =
                one.getValue().stream().anyMatch(line -> line.startsWith(field + "Id") && line.contains("@unique"));
        other.getValue().add(field + "b " + oneName + (unique ? "?" : "[]") + " @relation(" + name + ")");
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
