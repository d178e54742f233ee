package dev.mvnschema.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code .env} text: {@code NAME=value}, quotes, comments, {@code export}, and <code>${NAME}</code> in values. */
final class DotEnv {

    private static final Pattern LINE = Pattern.compile(
            "^[ \\t]*(?:export[ \\t]+)?([A-Za-z_][\\w.]*)[ \\t]*=[ \\t]*"
                    + "(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|([^\\r\\n]*))",
            Pattern.MULTILINE);
    private static final Pattern REFERENCE = Pattern.compile("(?<!\\\\)\\$\\{([A-Za-z_][\\w.]*)\\}");

    private final Map<String, String> outer;

    /** @param outer where references look first */
    DotEnv(Map<String, String> outer) {
        this.outer = outer;
    }

    Map<String, String> parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            String value;
            if (line.group(3) != null) {
                value = line.group(3);
            } else if (line.group(2) != null) {
                value = expand(unescaped(line.group(2)), values);
            } else {
                value = expand(withoutComment(line.group(4)), values);
            }
            values.put(line.group(1), value);
        }
        return values;
    }

    private String expand(String value, Map<String, String> known) {
        return REFERENCE.matcher(value).replaceAll(match -> {
            String name = match.group(1);
            return Matcher.quoteReplacement(outer.getOrDefault(name, known.getOrDefault(name, "")));
        });
    }

    private static String unescaped(String quoted) {
        return quoted.replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
    }

    /** A number sign begins a comment when a blank stands before it. */
    private static String withoutComment(String value) {
        int comment = value.startsWith("#") ? 0 : value.indexOf(" #");
        return (comment < 0 ? value : value.substring(0, comment)).strip();
    }
}
