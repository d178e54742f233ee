package dev.mvnschema.diff;

import dev.mvnschema.catalog.BuiltinType;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times as text: {@code 2020-01-02 03:04:05 +00:00} and {@code 2020-01-02 03:04:05+00} are one. */
final class TemporalText {

    private static final Pattern FORM = Pattern.compile(
            "(?:(\\d{4,})-(\\d\\d)-(\\d\\d))?[T ]?(?:(\\d\\d):(\\d\\d)(?::(\\d\\d)(\\.\\d{1,9})?)?)?\\s*(Z|[+-]\\d\\d(?::?\\d\\d)?)?",
            Pattern.CASE_INSENSITIVE);

    private TemporalText() {}

    static boolean same(BuiltinType type, String before, String after) {
        Object was = value(type, before);
        return was != null && was.equals(value(type, after));
    }

    /** What the type keeps of the text: a timestamp without time zone, for one, forgets the offset. Null for other forms. */
    private static @Nullable Object value(BuiltinType type, String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return null;
        }
        try {
            LocalTime time =
                    LocalTime.of(number(matcher, 4), number(matcher, 5), number(matcher, 6), nanos(matcher.group(7)));
            if (type == BuiltinType.TIME) {
                return time;
            }
            ZoneOffset offset = offset(matcher.group(8));
            if (type == BuiltinType.TIMETZ) {
                return time.atOffset(offset);
            }
            if (matcher.group(1) == null) {
                return null;
            }
            LocalDateTime local = LocalDateTime.of(number(matcher, 1), number(matcher, 2), number(matcher, 3), 0, 0)
                    .with(time);
            return switch (type) {
                case DATE -> local.toLocalDate();
                case TIMESTAMPTZ -> OffsetDateTime.of(local, offset).toInstant();
                default -> local;
            };
        } catch (DateTimeException outOfRange) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction.substring(1) + "000000000").substring(0, 9));
    }

    private static ZoneOffset offset(@Nullable String text) {
        return text == null ? ZoneOffset.UTC : ZoneOffset.of(text.replaceAll("^([+-]\\d\\d):?(\\d\\d)$", "$1:$2"));
    }
}
