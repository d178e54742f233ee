package dev.mvnschema.psl.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wrong with the text of a literal, in the words of the engine's parsers; null when it is right. */
final class LiteralFaults {

    private static final String DIGIT = "invalid digit found in string";
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    private LiteralFaults() {}

    static @Nullable String integer(String text) {
        if (!INTEGER.matcher(text).matches()) {
            return DIGIT;
        }
        try {
            Long.parseLong(text);
            return null;
        } catch (NumberFormatException tooLong) {
            return text.startsWith("-")
                    ? "number too small to fit in target type"
                    : "number too large to fit in target type";
        }
    }

    static @Nullable String decimal(String text) {
        if (text.isEmpty()) {
            return "Failed to parse empty string";
        }
        return DECIMAL.matcher(text).matches() ? null : DIGIT;
    }

    static @Nullable String base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            // Only the one canonical spelling counts: padded, and with no stray bits at the end.
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return null;
            }
        } catch (IllegalArgumentException notBase64) {
            // reported below
        }
        return "Could not convert from `base64 encoded bytes` to `PrismaValue::Bytes`";
    }

    static @Nullable String dateTime(String text) {
        try {
            new DateTimeReader(text).read();
            return null;
        } catch (DateTimeException fault) {
            return fault.getMessage();
        }
    }

    /** RFC 3339, read from left to right so that the first fault is the one that is told. */
    private static final class DateTimeReader {

        private static final String RANGE = "input is out of range";

        private final String text;
        private int at;

        DateTimeReader(String text) {
            this.text = text;
        }

        void read() {
            int year = number(4, 9999);
            one("-");
            int month = number(2, 12);
            one("-");
            int day = number(2, 31);
            one("Tt ");
            number(2, 23);
            one(":");
            number(2, 59);
            one(":");
            number(2, 60);
            fraction();
            offset();
            if (at < text.length()) {
                throw new DateTimeException("trailing input");
            }
            if (month == 0 || day == 0 || day > LocalDate.of(year, month, 1).lengthOfMonth()) {
                throw new DateTimeException(RANGE);
            }
        }

        private void fraction() {
            if (at < text.length() && text.charAt(at) == '.') {
                at++;
                digit();
                while (at < text.length() && isDigit(text.charAt(at))) {
                    at++;
                }
            }
        }

        private void offset() {
            char sign = one("Zz+-\u2212");
            if (sign != 'Z' && sign != 'z') {
                number(2, 99);
                one(":");
                number(2, 59);
            }
        }

        private int number(int digits, int max) {
            if (text.length() - at < digits) {
                throw new DateTimeException("premature end of input");
            }
            int value = 0;
            for (int i = 0; i < digits; i++) {
                value = value * 10 + digit();
            }
            if (value > max) {
                throw new DateTimeException(RANGE);
            }
            return value;
        }

        private int digit() {
            char c = next();
            if (!isDigit(c)) {
                throw new DateTimeException("input contains invalid characters");
            }
            return c - '0';
        }

        private char one(String allowed) {
            char c = next();
            if (allowed.indexOf(c) < 0) {
                throw new DateTimeException("input contains invalid characters");
            }
            return c;
        }

        private char next() {
            if (at >= text.length()) {
                throw new DateTimeException("premature end of input");
            }
            return text.charAt(at++);
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }
    }
}
