package dev.mvnschema.catalog;

import java.nio.charset.StandardCharsets;

/** The name that PostgreSQL gives to the sequence of a {@code SERIAL} column. */
public final class SerialSequence {

    private static final int MAX_BYTES = 63;
    private static final String SUFFIX = "_seq";

    private SerialSequence() {}

    /** {@code table_column_seq} in the schema of the table; the longer of the two names is cut when they do not fit. */
    public static Name of(Name table, String column) {
        byte[] first = table.name().getBytes(StandardCharsets.UTF_8);
        byte[] second = column.getBytes(StandardCharsets.UTF_8);
        int room = MAX_BYTES - SUFFIX.length() - 1;
        int firstLength = first.length;
        int secondLength = second.length;
        while (firstLength + secondLength > room) {
            if (firstLength > secondLength) {
                firstLength--;
            } else {
                secondLength--;
            }
        }
        return new Name(table.schema(), cut(first, firstLength) + "_" + cut(second, secondLength) + SUFFIX);
    }

    /** Never in the middle of a character. */
    private static String cut(byte[] text, int length) {
        int end = length;
        while (end > 0 && end < text.length && (text[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }
}
