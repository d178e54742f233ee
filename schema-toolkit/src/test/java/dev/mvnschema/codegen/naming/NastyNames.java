package dev.mvnschema.codegen.naming;

import java.util.List;
import java.util.Random;

/** Names that schemas may hold and generators stumble over. Public: the fuzz test of whole schemas draws from it too. */
public final class NastyNames {

    private static final List<String> WORDS = List.of(
            "a",
            "b",
            "id",
            "ID",
            "Id",
            "user",
            "User",
            "USER",
            "class",
            "record",
            "enum",
            "var",
            "yield",
            "sealed",
            "permits",
            "new",
            "null",
            "true",
            "int",
            "long",
            "String",
            "Object",
            "Integer",
            "Long",
            "Override",
            "Record",
            "Enum",
            "List",
            "Optional",
            "Map",
            "Set",
            "Instant",
            "UUID",
            "BigDecimal",
            "Json",
            "Database",
            "Mapper",
            "Column",
            "Predicate",
            "Query",
            "Order",
            "Create",
            "Update",
            "Where",
            "Include",
            "With",
            "Relations",
            "create",
            "set",
            "where",
            "by",
            "include",
            "update",
            "delete",
            "count",
            "find",
            "many",
            "unique",
            "hashCode",
            "equals",
            "toString",
            "getClass",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize",
            "values",
            "valueOf",
            "name",
            "ordinal",
            "of",
            "connect",
            "transaction",
            "close",
            "this",
            "super",
            "größe",
            "Ärger",
            "ß",
            "имя",
            "名前",
            "e\u0301",
            "x1",
            "2fa",
            "URL",
            "Path");

    private static final List<String> JOINTS = List.of("", "", "", "_", "_", "__", "-", "2");

    private NastyNames() {}

    /** One to three words, joined in one of the ways that people and tools join them. */
    public static String next(Random random) {
        StringBuilder name = new StringBuilder(pick(WORDS, random));
        for (int more = random.nextInt(3); more > 0; more--) {
            name.append(pick(JOINTS, random)).append(pick(WORDS, random));
        }
        return random.nextInt(10) == 0 ? name + "_" : name.toString();
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
