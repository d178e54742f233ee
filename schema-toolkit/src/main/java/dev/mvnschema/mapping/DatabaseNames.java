package dev.mvnschema.mapping;

import java.nio.charset.StandardCharsets;

/** Names within the limit of PostgreSQL. */
final class DatabaseNames {

    private static final int MAX_BYTES = 63;

    private DatabaseNames() {}

    /** The stem with the suffix; when both together exceed 63 bytes, the stem is cut, never within a character. */
    static String cut(String stem, String suffix) {
        byte[] bytes = stem.getBytes(StandardCharsets.UTF_8);
        int end = MAX_BYTES - suffix.length();
        if (bytes.length <= end) {
            return stem + suffix;
        }
        while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8) + suffix;
    }
}
