package dev.mvnschema.wording;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A service that migrates when it starts: {@code schema:deploy} is {@code deploy()}, and its properties are methods. What the call
 * does not do, the program that lies in the same jar does.
 */
public record Service() implements Caller {

    private static final Caller PROGRAM =
            new Program(Set.of("status", "resolve"), Set.of("applied", "rolledBack", "edited")::contains);
    private static final Pattern DURATION = Pattern.compile("(\\d+)(ms|s|min|h)");
    private static final Map<String, String> UNITS =
            Map.of("ms", "ofMillis", "s", "ofSeconds", "min", "ofMinutes", "h", "ofHours");

    @Override
    public @Nullable String command(String goal) {
        return goal.equals("deploy") ? "deploy()" : PROGRAM.command(goal);
    }

    @Override
    public @Nullable String option(String name, @Nullable String value) {
        return switch (name) {
            case "url" -> "the URL of the data source";
            case "lockTimeout", "lockWait", "statementTimeout", "lockAttempts" -> name + "(" + argument(value) + ")";
            case "placeholders" -> "placeholders(Map.of(" + (value == null ? "…" : pairs(value)) + "))";
            default -> PROGRAM.option(name, value);
        };
    }

    @Override
    public String phrase(String text) {
        return text.replace("un the same command again", "estart the service")
                .replace("un the command again", "estart the service")
                .replace(", in DATABASE_URL or in .env", " of the data source");
    }

    private static String argument(@Nullable String value) {
        if (value == null) {
            return "…";
        }
        Matcher duration = DURATION.matcher(value);
        return duration.matches()
                ? "Duration." + UNITS.get(duration.group(2)) + "(" + duration.group(1) + ")"
                : value.equals("0") ? "Duration.ZERO" : value;
    }

    private static String pairs(String value) {
        StringBuilder pairs = new StringBuilder();
        for (String pair : value.split(",", -1)) {
            String[] parts = pair.split("=", 2);
            pairs.append(pairs.isEmpty() ? "" : ", ")
                    .append('"')
                    .append(parts[0])
                    .append("\", \"");
            pairs.append(parts.length == 1 ? "" : parts[1]).append('"');
        }
        return pairs.toString();
    }
}
