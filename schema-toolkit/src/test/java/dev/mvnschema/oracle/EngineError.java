package dev.mvnschema.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One error as the engine renders it: {@code error: message}, then {@code -->  file:line}. Messages may have several lines. */
public record EngineError(String message, String file, int line) {

    private static final Pattern RENDERED =
            Pattern.compile("(?:^|\n)error: (.*?)\n +--> +([^\n]*):(\\d+)\n", Pattern.DOTALL);

    static List<EngineError> parse(String rendered) {
        List<EngineError> errors = new ArrayList<>();
        Matcher matcher = RENDERED.matcher(rendered);
        while (matcher.find()) {
            errors.add(new EngineError(matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3))));
        }
        return errors;
    }
}
