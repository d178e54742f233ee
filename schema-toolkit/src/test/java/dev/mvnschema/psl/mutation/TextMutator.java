package dev.mvnschema.psl.mutation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Breaks a text: deletes, doubles, swaps and cuts pieces of it, and puts in what is likely to confuse a parser. */
public final class TextMutator {

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            "[]",
            "?",
            "!",
            ",",
            ":",
            "=",
            ".",
            "-",
            "@",
            "@@",
            "\"",
            "'",
            "\\",
            "\\u12",
            "/",
            "//",
            "///",
            "/*",
            "*/",
            "\n",
            "\r",
            "\r\n",
            "\n\n",
            " ",
            "\t",
            "\u00a0",
            "\ufeff",
            "\u0000",
            "é",
            "日",
            "😀",
            "\ud83d",
            "_",
            "0",
            "-1.5",
            "1.",
            "model A {\n",
            "enum E {\n",
            "type T {\n",
            "type X = String",
            "view V {\n",
            "datasource db {\n",
            "generator g {\n",
            "modelX {\n",
            "foo {\n",
            "foo bar {\n",
            "Unsupported(",
            "Unsupported(\"x\")",
            "@id",
            "@db.Text",
            "@default(",
            "@@map(\"x\")",
            "@@index([a, b(sort: Desc)])",
            "a Int\n",
            "// c\n",
            "/// d\n",
            "/* e */",
            "/* f\n g */",
            "fields: [",
            "name: ",
            "where: { a: 1 }",
            "true",
            "null",
            "\"str\"",
            "\"a\\",
            "env(\"X\")");

    private final Random random;

    public TextMutator(long seed) {
        this.random = new Random(seed);
    }

    /** A text without halves of surrogate pairs, which cannot be sent to another process. */
    public static String withoutHalves(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** One to four mutations of a text. */
    public String mutate(String text) {
        String mutated = text;
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            mutated = once(mutated);
        }
        return mutated;
    }

    private String once(String text) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + length());
        String before = text.substring(0, at);
        return switch (random.nextInt(9)) {
            case 0 -> before + text.substring(end);
            case 1 -> before + text.substring(at, end) + text.substring(at);
            case 2 -> swap(text, at, end);
            case 3 -> random.nextInt(4) == 0 ? before : deleteLine(text, at);
            case 4 -> before + (char) random.nextInt(random.nextBoolean() ? 128 : 65_536) + text.substring(at);
            case 5 -> move(text, at, end);
            default -> before + PIECES.get(random.nextInt(PIECES.size())) + text.substring(at);
        };
    }

    private int length() {
        return random.nextInt(random.nextInt(8) == 0 ? 200 : 12);
    }

    private String swap(String text, int at, int end) {
        int otherEnd = Math.min(text.length(), end + length());
        return text.substring(0, at)
                + text.substring(end, otherEnd)
                + text.substring(at, end)
                + text.substring(otherEnd);
    }

    private String move(String text, int at, int end) {
        String rest = text.substring(0, at) + text.substring(end);
        int to = random.nextInt(rest.length() + 1);
        return rest.substring(0, to) + text.substring(at, end) + rest.substring(to);
    }

    private static String deleteLine(String text, int at) {
        int start = text.lastIndexOf('\n', at - 1) + 1;
        int end = text.indexOf('\n', at);
        return text.substring(0, start) + (end < 0 ? "" : text.substring(end + 1));
    }
}
