package dev.mvnschema.psl.mutation;

import java.util.LinkedHashMap;
import java.util.Map;

/** Texts that punish a parser which looks at a character more often than it must, or goes deeper than the stack. */
public final class Monsters {

    private Monsters() {}

    /** The monsters by name, each of about the given number of characters. */
    public static Map<String, String> ofSize(int size) {
        Map<String, String> monsters = new LinkedHashMap<>();
        repeat(monsters, "blocks that are never closed", "model A {\n", size);
        repeat(monsters, "blocks without keyword that are never closed", "foo {\n", size);
        repeat(monsters, "lists that are never closed", "model A {\n a Int @default(" + "[".repeat(100) + "\n", size);
        repeat(monsters, "block comments that are never closed", " a Int /* x\n", "model A {\n", "", size);
        repeat(
                monsters,
                "block comments closed at the end by what is no end",
                " a Int /* x\n",
                "model A {\n",
                "*/ x\n}\n",
                size);
        repeat(monsters, "strings that are never closed", " a String @default(\"x\n", "model A {\n", "}\n", size);
        repeat(monsters, "a string over many lines", "\\\n", "model A {\n a String @default(\"", "\")\n}\n", size);
        repeat(
                monsters,
                "strings that swallow their line breaks",
                " a String @default(\"\\\n",
                "model A {\n",
                "}\n",
                size);
        repeat(monsters, "one line of attributes", " @id", "model A {\n a Int", "\n}\n", size);
        repeat(monsters, "one line of arguments", "a, ", "model A {\n @@index([", "a])\n}\n", size);
        repeat(monsters, "one name", "a", "model A {\n ", " Int\n}\n", size);
        repeat(monsters, "one path", "a.", "model A {\n a Int @", "\n}\n", size);
        repeat(monsters, "one number", "1", "model A {\n a Int @default(", ")\n}\n", size);
        repeat(monsters, "one comment", "x", "model A {\n //", "\n}\n", size);
        repeat(monsters, "spaces", " ", "model A {\n a", "Int\n}\n", size);
        repeat(monsters, "empty lines", "\n", "model A {\n", "}\n", size);
        repeat(monsters, "opening brackets", "[", "model A {\n a Int @default(", ")\n}\n", size);
        repeat(monsters, "function calls", "f(", "model A {\n a Int @default(", "\n}\n", size);
        repeat(monsters, "objects", "{a:", "model A {\n @@x(", "\n}\n", size);
        repeat(monsters, "closing braces", "}\n", size);
        repeat(monsters, "invalid lines", "%\n", "model A {\n", "}\n", size);
        repeat(monsters, "invalid lines at the top", "a b\n\n", size);
        repeat(monsters, "escapes that mean nothing", "\\q", "model A {\n a String @default(\"", "\")\n}\n", size);
        repeat(monsters, "comments", "/// a\n/* b */\n", size);
        repeat(monsters, "carriage returns", "\r", "model A {\r", "}\r", size);
        return monsters;
    }

    private static void repeat(Map<String, String> monsters, String name, String part, int size) {
        repeat(monsters, name, part, "", "", size);
    }

    private static void repeat(
            Map<String, String> monsters, String name, String part, String before, String behind, int size) {
        monsters.put(name, before + part.repeat(size / part.length()) + behind);
    }
}
