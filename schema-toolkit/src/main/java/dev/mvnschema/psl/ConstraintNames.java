package dev.mvnschema.psl;

import java.util.List;

/**
 * The names that constraints, indexes and join tables get when the schema gives none. They are Prisma's, byte for byte: built
 * from database names, at most 63 bytes, the stem cut at a character and the suffix kept.
 */
public final class ConstraintNames {

    /** PostgreSQL's limit for an identifier, in bytes. */
    public static final int MAX_BYTES = 63;

    private ConstraintNames() {}

    public static String primaryKey(String table) {
        return cut(table, "_pkey");
    }

    public static String unique(String table, List<String> columns) {
        return cut(stem(table, columns), "_key");
    }

    public static String index(String table, List<String> columns) {
        return cut(stem(table, columns), "_idx");
    }

    /** For an index over an expression. */
    public static String expressionIndex(String table) {
        return cut(table + "_expr", "_idx");
    }

    public static String foreignKey(String table, List<String> columns) {
        return cut(stem(table, columns), "_fkey");
    }

    public static String check(String table) {
        return cut(table, "_check");
    }

    public static String exclusion(String table) {
        return cut(table, "_excl");
    }

    /** The table of an implicit many-to-many relation. */
    public static String joinTable(String relation) {
        String name = "_" + relation;
        return bytes(name) <= MAX_BYTES ? name : head(name, MAX_BYTES);
    }

    /** The length of a name as PostgreSQL counts it. */
    public static int bytes(String name) {
        int bytes = 0;
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            bytes += width(name.codePointAt(i));
        }
        return bytes;
    }

    private static String stem(String table, List<String> columns) {
        return table + "_" + String.join("_", columns);
    }

    private static String cut(String stem, String suffix) {
        int room = MAX_BYTES - suffix.length();
        return (bytes(stem) >= room ? head(stem, room) : stem) + suffix;
    }

    private static String head(String text, int room) {
        int used = 0;
        int end = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            used += width(character);
            if (used > room) {
                break;
            }
            end += Character.charCount(character);
        }
        return text.substring(0, end);
    }

    private static int width(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }
}
