package dev.mvnschema.migration.deploy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as PostgreSQL writes them in its settings. */
public final class PgDuration {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)\\s*(us|ms|s|min|h|d)?");
    private static final Map<String, Long> MICROS = Map.of(
            "us", 1L, "ms", 1_000L, "s", 1_000_000L, "min", 60_000_000L, "h", 3_600_000_000L, "d", 86_400_000_000L);
    /** PostgreSQL's longest. */
    private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

    private PgDuration() {}

    /** {@code 500ms}, {@code 5s}, {@code 2min}, {@code 1h}; a plain number is milliseconds; {@code 0} is no limit. */
    public static Optional<Duration> parse(String text) {
        Matcher match = FORM.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        long unit = MICROS.getOrDefault(match.group(2) == null ? "ms" : match.group(2), 1_000L);
        long micros = new BigDecimal(match.group(1))
                .multiply(BigDecimal.valueOf(unit))
                .longValue();
        Duration duration = Duration.ofNanos(Math.multiplyExact(micros, 1_000L));
        return duration.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(duration);
    }

    /** As PostgreSQL reads it; what is not zero does not become zero. */
    static String setting(Duration duration) {
        long millis = duration.toMillis();
        return (millis == 0 && !duration.isZero() ? 1 : millis) + "ms";
    }

    /** For a person: {@code 250 ms}, {@code 3.5 s}, {@code 2 min 10 s}. */
    static String text(Duration duration) {
        if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
            return duration.toMillis() + " ms";
        }
        if (duration.compareTo(Duration.ofSeconds(10)) < 0) {
            long tenths = duration.toMillis() / 100;
            return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " s";
        }
        long seconds = duration.toSeconds();
        if (seconds < 120) {
            return seconds + " s";
        }
        long minutes = seconds / 60;
        if (minutes < 120) {
            return minutes + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s");
        }
        return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }
}
