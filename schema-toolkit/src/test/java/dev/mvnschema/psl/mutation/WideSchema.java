package dev.mvnschema.psl.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A schema out of a seed that draws from everything the language has for PostgreSQL, and edits of it. What comes out need not be
 * valid: who asks looks, and asks again.
 */
public final class WideSchema {

    private final Random random;
    private final WideWords words;
    private final List<String> schemas = new ArrayList<>();
    private final List<String> extensions = new ArrayList<>();
    private final Map<String, WideBlock> blocks = new LinkedHashMap<>();
    private boolean relationModePrisma;

    private WideSchema(Random random) {
        this.random = random;
        this.words = new WideWords(random);
    }

    /** Another schema with each call. */
    public static WideSchema fresh(Random random) {
        WideSchema schema = new WideSchema(random);
        if (schema.words.chance(25)) {
            schema.schemas.addAll(List.of("public", "other", "Third one"));
        }
        if (schema.words.chance(15)) {
            schema.extensions.add("citext");
        }
        schema.relationModePrisma = schema.words.chance(4);
        WideWords.ENUMS.stream().limit(random.nextInt(4)).forEach(schema::newEnum);
        List<String> models = new ArrayList<>(WideWords.MODELS);
        Collections.shuffle(models, random);
        models.stream().limit(1 + random.nextInt(4)).forEach(schema::newModel);
        for (int i = random.nextInt(4); i > 0; i--) {
            schema.relate();
        }
        return schema;
    }

    /** A copy with one to four changes, each of one thing. */
    public WideSchema edited() {
        WideSchema copy = new WideSchema(random);
        copy.schemas.addAll(schemas);
        copy.extensions.addAll(extensions);
        copy.relationModePrisma = relationModePrisma;
        blocks.forEach((name, block) -> copy.blocks.put(name, block.copy()));
        for (int i = 1 + random.nextInt(2) * random.nextInt(4); i > 0; i--) {
            copy.edit();
        }
        return copy;
    }

    /** The schema file. */
    public String text() {
        String list = schemas.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        return "datasource db {\n  provider = \"postgresql\"\n  url = \"postgresql://localhost/x\"\n"
                + (schemas.isEmpty() ? "" : "  schemas = [" + list + "]\n")
                + (extensions.isEmpty() ? "" : "  extensions = [" + String.join(", ", extensions) + "]\n")
                + (relationModePrisma ? "  relationMode = \"prisma\"\n" : "")
                + "}\n\ngenerator js {\n  provider = \"prisma-client-js\"\n"
                + "  previewFeatures = [\"postgresqlExtensions\", \"views\"]\n}\n\n"
                + blocks.values().stream().map(WideBlock::text).collect(Collectors.joining("\n"));
    }

    private void newEnum(String name) {
        WideBlock block = new WideBlock("enum", name);
        List<String> values = new ArrayList<>(WideWords.VALUES);
        Collections.shuffle(values, random);
        values.stream().limit(1 + random.nextInt(4)).forEach(value -> block.fields.add(value(value)));
        common(block);
        blocks.put(name, block);
    }

    private WideField value(String name) {
        return new WideField(
                name, "", words.chance(25) ? List.of("@map(\"" + words.one(WideWords.LABELS) + "\")") : List.of(), "");
    }

    private void newModel(String name) {
        WideBlock block = new WideBlock(words.chance(4) ? "view" : "model", name);
        key(block);
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            WideField field = field(words.one(WideWords.FIELDS));
            if (block.fields.stream().noneMatch(other -> other.name().equals(field.name()))) {
                block.fields.add(field);
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            block.attributes.add(words.blockAttribute(block.scalars()));
        }
        common(block);
        blocks.put(name, block);
    }

    /** What every block may say of itself. */
    private void common(WideBlock block) {
        if (words.chance(20)) {
            block.attributes.add("@" + words.map());
        }
        if (!schemas.isEmpty()) {
            block.attributes.add("@@schema(\"" + (block.kind.equals("view") ? "public" : words.one(schemas)) + "\")");
        }
        if (words.chance(3)) {
            block.attributes.add("@@ignore");
        }
    }

    private void key(WideBlock block) {
        block.fields.removeIf(field -> field.name().equals("id"));
        String key = words.one(List.of(
                "Int @id @default(autoincrement())",
                "Int @id @default(autoincrement())",
                "Int @id @db.SmallInt @default(autoincrement())",
                "BigInt @id @default(autoincrement())",
                "Int @id",
                "String @id @default(uuid()) @db.Uuid",
                "String @id @default(dbgenerated(\"gen_random_uuid()\")) @db.Uuid",
                "String @id @default(cuid())",
                "String @id(map: \"key\") @db.VarChar(30)",
                "String @id @map(\"_id\")",
                "DateTime @id @default(now())",
                "Int",
                "Int @unique"));
        List<String> parts = List.of(key.split(" (?=@)", -1));
        block.fields.add(0, new WideField("id", parts.get(0), parts.subList(1, parts.size()), ""));
    }

    private WideField field(String name) {
        String type = words.type(enums());
        String arity = words.arity();
        List<String> attributes = new ArrayList<>();
        if (words.chance(40)) {
            attributes.add(words.defaultOf(type, arity, values(type)));
        }
        if (words.chance(45) && !enums().contains(type) && !type.startsWith("Uns")) {
            attributes.add(words.nativeOf(type));
        }
        if (words.chance(10)) {
            attributes.add(words.unique());
        }
        if (words.chance(15)) {
            attributes.add(words.map());
        }
        if (words.chance(type.equals("DateTime") ? 15 : 0)) {
            attributes.add("@updatedAt");
        }
        if (words.chance(3)) {
            attributes.add("@ignore");
        }
        return new WideField(name, type + arity, attributes, "");
    }

    private List<String> enums() {
        return blocks.values().stream()
                .filter(block -> block.kind.equals("enum"))
                .map(block -> block.name)
                .toList();
    }

    private List<String> values(String type) {
        WideBlock block = blocks.get(type);
        return block == null
                ? List.of()
                : block.fields.stream().map(WideField::name).toList();
    }

    private List<WideBlock> models() {
        return blocks.values().stream()
                .filter(block -> !block.kind.equals("enum"))
                .toList();
    }

    /** One to many, one to one, over one column or a whole key, or many to many; also of a model to itself. */
    private void relate() {
        if (models().isEmpty()) {
            return;
        }
        WideBlock one = words.one(models());
        WideBlock other = words.one(models());
        String tag = "r" + random.nextInt(9);
        if (blocks.values().stream().anyMatch(block -> block.has(tag))) {
            return;
        }
        String name =
                words.chance(15) ? tag + " is a relation whose name is long, so that its table's name is cut" : tag;
        boolean many = words.chance(35);
        List<WideField> targets = targets(other);
        String optional = words.chance(50) ? "?" : "";
        String unique = words.chance(20) ? "@unique" : "";
        if (many || targets.isEmpty()) {
            one.fields.add(new WideField(tag + "a", other.name + "[]", List.of("@relation(\"" + name + "\")"), tag));
            other.fields.add(new WideField(tag + "b", one.name + "[]", List.of("@relation(\"" + name + "\")"), tag));
            return;
        }
        List<String> columns = new ArrayList<>();
        for (WideField target : targets) {
            String column = tag + "_" + target.name();
            columns.add(column);
            List<String> attributes = new ArrayList<>(target.attributes().stream()
                    .filter(part -> part.startsWith("@db."))
                    .toList());
            if (words.chance(30)) {
                attributes.add("@map(\"" + column + " x\")");
            }
            if (!unique.isEmpty() && targets.size() == 1) {
                attributes.add(unique);
            }
            one.fields.add(new WideField(column, target.type().replace("?", "") + optional, attributes, tag));
        }
        if (!unique.isEmpty() && targets.size() > 1) {
            one.attributes.add("@@unique([" + String.join(", ", columns) + "])");
        }
        one.fields.add(new WideField(
                tag + "a",
                other.name + optional,
                List.of("@relation(\"" + name + "\", fields: [" + String.join(", ", columns) + "], references: ["
                        + targets.stream().map(WideField::name).collect(Collectors.joining(", ")) + "]"
                        + words.actions()
                        + ")"),
                tag));
        other.fields.add(new WideField(
                tag + "b", one.name + (unique.isEmpty() ? "[]" : "?"), List.of("@relation(\"" + name + "\")"), tag));
    }

    /** The fields that a foreign key to a model can refer to. */
    private List<WideField> targets(WideBlock block) {
        List<List<WideField>> keys = new ArrayList<>();
        block.fields.stream()
                .filter(field -> field.attributes().stream()
                        .anyMatch(part -> part.startsWith("@id") || part.startsWith("@unique")))
                .forEach(field -> keys.add(List.of(field)));
        block.attributes.stream()
                .filter(part -> part.startsWith("@@id([") || part.startsWith("@@unique(["))
                .map(part ->
                        part.substring(part.indexOf('[') + 1, part.indexOf(']')).replaceAll("\\([^)]*\\)", ""))
                .forEach(names -> keys.add(block.fields.stream()
                        .filter(field -> List.of(names.split(", ", -1)).contains(field.name()))
                        .toList()));
        return keys.isEmpty() ? List.of() : words.one(keys);
    }

    private void edit() {
        if (blocks.isEmpty()) {
            newModel("User");
            return;
        }
        WideBlock block = words.one(List.copyOf(blocks.values()));
        switch (random.nextInt(20)) {
            case 0 -> newModel(words.one(WideWords.MODELS));
            case 1 -> newEnum(words.one(WideWords.ENUMS));
            case 2 -> blocks.remove(block.name);
            case 3, 4 -> relate();
            case 5 -> unrelate("r" + random.nextInt(9));
            case 6 -> extensions();
            case 7 -> replace(block, "@@map", words.chance(50) ? List.of() : List.of("@" + words.map()));
            case 8 -> {
                if (!schemas.isEmpty()) {
                    replace(block, "@@schema", List.of("@@schema(\"" + words.one(schemas) + "\")"));
                }
            }
            case 9 -> blocks.values().forEach(each -> each.fields.replaceAll(this::otherActions));
            default -> {
                if (block.fields.isEmpty()) {
                    blocks.remove(block.name);
                } else if (block.kind.equals("enum")) {
                    editValues(block);
                } else {
                    editModel(block);
                }
            }
        }
    }

    private void extensions() {
        if (extensions.isEmpty()) {
            extensions.add(
                    words.one(List.of("citext", "pgcrypto(schema: \"public\")", "uuidOssp(map: \"uuid-ossp\")")));
        } else {
            extensions.remove(0);
        }
    }

    private static void replace(WideBlock block, String attribute, List<String> others) {
        block.attributes.removeIf(part -> part.startsWith(attribute));
        block.attributes.addAll(others);
    }

    private void unrelate(String tag) {
        blocks.values().forEach(block -> {
            block.fields.removeIf(field -> field.relation().equals(tag));
            block.attributes.removeIf(part -> part.contains(tag + "_"));
        });
    }

    private WideField otherActions(WideField field) {
        String attributes = String.join(" ", field.attributes());
        int end = attributes.indexOf("], references: [");
        if (end < 0 || words.chance(50)) {
            return field;
        }
        String kept = attributes.substring(0, attributes.indexOf(']', end + 2) + 1);
        return new WideField(field.name(), field.type(), List.of(kept + words.actions() + ")"), field.relation());
    }

    private void editValues(WideBlock block) {
        int at = random.nextInt(block.fields.size());
        switch (random.nextInt(4)) {
            case 0 -> block.fields.remove(at);
            case 1 -> block.fields.set(at, value(block.fields.get(at).name()));
            case 2 -> Collections.shuffle(block.fields, random);
            default -> block.fields.add(random.nextInt(block.fields.size() + 1), value(words.one(WideWords.VALUES)));
        }
    }

    private void editModel(WideBlock block) {
        int at = random.nextInt(block.fields.size());
        WideField field = block.fields.get(at);
        boolean plain = field.relation().isEmpty() && !field.name().equals("id");
        switch (random.nextInt(12)) {
            case 0, 1 -> block.fields.add(field(words.one(WideWords.FIELDS)));
            case 2 -> {
                block.fields.remove(at);
                if (words.chance(70)) {
                    block.attributes.removeIf(part -> part.matches(".*[\\[ ]" + field.name() + "[\\](,].*"));
                }
            }
            case 3 -> key(block);
            case 4 -> {
                key(block);
                block.attributes.removeIf(part -> part.startsWith("@@id"));
            }
            case 5 -> block.attributes.add(words.blockAttribute(block.scalars()));
            case 6 -> block.attributes.removeIf(part -> !part.startsWith("@@schema") && words.chance(40));
            case 7 -> replace(block, "@@ignore", words.chance(50) ? List.of() : List.of("@@ignore"));
            default -> block.fields.set(at, plain ? other(field) : field);
        }
    }

    private WideField other(WideField field) {
        String arity = field.type().endsWith("[]") ? "[]" : field.type().endsWith("?") ? "?" : "";
        String type = field.type().substring(0, field.type().length() - arity.length());
        return switch (random.nextInt(7)) {
            case 0 -> new WideField(field.name(), type + words.arity(), field.attributes(), "");
            case 1 -> field.with("@default", words.defaultOf(type, arity, values(type)));
            case 2 -> field.with("@db.", words.nativeOf(type));
            case 3 -> field.with("@map", words.chance(50) ? "" : words.map());
            case 4 -> field.with("@unique", words.chance(50) ? "" : words.unique());
            case 5 -> field.with("@default", "");
            default -> field(field.name());
        };
    }
}
