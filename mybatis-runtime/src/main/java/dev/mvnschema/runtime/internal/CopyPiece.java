package dev.mvnschema.runtime.internal;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.copy.CopyIn;

/** A piece of what {@code COPY} takes, in its text format: values that end with a tab, rows that end with a line. */
final class CopyPiece {

    private static final int FULL = 1 << 16;

    private byte[] bytes = new byte[FULL + 1024];
    private int length;
    private int number;

    /** Where the next value begins. */
    int length() {
        return length;
    }

    /** Which piece this is: what was written to another is not here any more. */
    int number() {
        return number;
    }

    boolean isFull() {
        return length >= FULL;
    }

    void send(CopyIn copy) throws SQLException {
        copy.writeToCopy(bytes, 0, length);
        length = 0;
        number++;
    }

    void nothing() {
        reserve(3);
        bytes[length++] = '\\';
        bytes[length++] = 'N';
        bytes[length++] = '\t';
    }

    /** A value that stands here already, from its start to its end. */
    void again(int start, int end) {
        int size = end - start;
        reserve(size);
        System.arraycopy(bytes, start, bytes, length, size);
        length += size;
    }

    void value(String text) {
        int size = text.length();
        reserve(size + 1);
        byte[] to = bytes;
        int at = length;
        for (int i = 0; i < size; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '\\' || c > '~') {
                encode(text);
                return;
            }
            to[at + i] = (byte) c;
        }
        to[at + size] = '\t';
        length = at + size + 1;
    }

    /** Any text. No byte of a character outside of ASCII looks like one of those that mean something. */
    private void encode(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        reserve(2 * encoded.length + 1);
        for (byte one : encoded) {
            byte letter = letter(one);
            if (letter != 0) {
                bytes[length++] = '\\';
            }
            bytes[length++] = letter == 0 ? one : letter;
        }
        bytes[length++] = '\t';
    }

    /** What stands after a backslash for this character; 0 where it stands for itself. */
    private static byte letter(byte one) {
        return switch (one) {
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\\' -> '\\';
            default -> 0;
        };
    }

    /** The last value's tab becomes the end of the line. */
    void endRow() {
        bytes[length - 1] = '\n';
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
