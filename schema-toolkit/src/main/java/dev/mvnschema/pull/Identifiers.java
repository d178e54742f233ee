package dev.mvnschema.pull;

import dev.mvnschema.psl.resolve.ReservedNames;
import java.util.Set;

/** Makes identifiers of the schema language from names of a database, in Prisma's way. */
final class Identifiers {

    private Identifiers() {}

    /** Without what stands before the first letter, other characters replaced; the fallback when nothing is left. */
    static String of(String name, String fallback) {
        int start = 0;
        while (start < name.length() && !isLetter(name.charAt(start))) {
            start++;
        }
        StringBuilder text = new StringBuilder();
        for (int i = start; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLowSurrogate(c)) {
                continue;
            }
            text.append(isLetter(c) || (c >= '0' && c <= '9') || c == '_' ? c : '_');
        }
        return text.isEmpty() ? fallback : text.toString();
    }

    /** The same for a model or an enum: reserved words get a prefix. */
    static String ofType(String name, String fallback) {
        String text = of(name, fallback);
        return ReservedNames.contains(text) ? "Renamed" + text : text;
    }

    /** The name, or the first free one with a number behind it; it is taken then. */
    static String free(String name, Set<String> taken) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
