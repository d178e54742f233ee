package dev.mvnschema.runtime.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;

/** Dates and times as PostgreSQL writes them (ISO style): years before 1 with {@code BC}, and {@code infinity}. */
final class PgTime {

    private PgTime() {}

    static String text(Instant value) {
        if (value.equals(Instant.MAX)) {
            return "infinity";
        }
        if (value.equals(Instant.MIN)) {
            return "-infinity";
        }
        LocalDateTime utc = LocalDateTime.ofInstant(value, ZoneOffset.UTC);
        return era(utc.toLocalDate(), " " + utc.toLocalTime() + "+00");
    }

    static String text(LocalDate value) {
        if (value.equals(LocalDate.MAX)) {
            return "infinity";
        }
        return value.equals(LocalDate.MIN) ? "-infinity" : era(value, "");
    }

    private static String era(LocalDate date, String time) {
        int year = date.get(ChronoField.YEAR_OF_ERA);
        String era = date.getYear() < 1 ? " BC" : "";
        StringBuilder text = new StringBuilder(40);
        digits(text, year, 1_000);
        digits(text.append('-'), date.getMonthValue(), 10);
        digits(text.append('-'), date.getDayOfMonth(), 10);
        return text.append(time).append(era).toString();
    }

    /** A number with as many digits as its least power of ten has, or more. {@code String.format} costs twenty times as much. */
    private static void digits(StringBuilder text, int number, int least) {
        for (int power = least; power > Math.max(number, 1); power /= 10) {
            text.append('0');
        }
        text.append(number);
    }

    /** Without offset it is UTC. */
    static Instant instant(String text) {
        if (text.equals("infinity")) {
            return Instant.MAX;
        }
        if (text.equals("-infinity")) {
            return Instant.MIN;
        }
        int space = text.indexOf(' ');
        boolean bc = text.endsWith(" BC");
        LocalDate date = date(text.substring(0, space) + (bc ? " BC" : ""));
        String clock = text.substring(space + 1, bc ? text.length() - 3 : text.length());
        int sign = Math.max(clock.indexOf('+'), clock.indexOf('-'));
        LocalTime time = LocalTime.parse(sign < 0 ? clock : clock.substring(0, sign));
        return LocalDateTime.of(date, time).toInstant(sign < 0 ? ZoneOffset.UTC : ZoneOffset.of(clock.substring(sign)));
    }

    static LocalDate date(String text) {
        if (text.equals("infinity")) {
            return LocalDate.MAX;
        }
        if (text.equals("-infinity")) {
            return LocalDate.MIN;
        }
        boolean bc = text.endsWith(" BC");
        String[] parts = (bc ? text.substring(0, text.length() - 3) : text).split("-", -1);
        int year = Integer.parseInt(parts[0]);
        return LocalDate.of(bc ? 1 - year : year, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    static OffsetTime offsetTime(String text) {
        int sign = Math.max(text.indexOf('+'), text.indexOf('-'));
        return OffsetTime.of(LocalTime.parse(text.substring(0, sign)), ZoneOffset.of(text.substring(sign)));
    }
}
