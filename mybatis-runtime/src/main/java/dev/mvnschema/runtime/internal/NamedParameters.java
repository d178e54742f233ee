package dev.mvnschema.runtime.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds {@code :name} in a statement, outside of quotes and comments; {@code ::} is a cast.
 *
 * @param jdbc the statement with {@code ?} in their place
 * @param names one for each {@code ?}
 */
public record NamedParameters(String jdbc, List<String> names) {

    /** Nothing is tried twice ({@code *+}): a text of any length costs no stack. Two quotes within one make it two pieces. */
    private static final Pattern PIECE =
            Pattern.compile("(?s)(?<![\\w$])[eE]'(?:[^'\\\\]++|\\\\.|'')*+'|'[^']*+'|\"[^\"]*+\""
                    + "|--[^\\n]*+|/\\*.*?\\*/|(\\$\\w*\\$).*?\\1|::|:([A-Za-z_]\\w*)|\\?");

    /** Takes a statement apart. */
    public static NamedParameters of(String text) {
        Matcher matcher = PIECE.matcher(text);
        StringBuilder jdbc = new StringBuilder();
        List<String> names = new ArrayList<>();
        while (matcher.find()) {
            String name = matcher.group(2);
            String piece = matcher.group();
            if (name != null) {
                names.add(name);
            }
            // a question mark in quotes or comments means nothing to the driver
            matcher.appendReplacement(
                    jdbc, Matcher.quoteReplacement(name != null ? "?" : piece.equals("?") ? "??" : piece));
        }
        matcher.appendTail(jdbc);
        return new NamedParameters(jdbc.toString(), List.copyOf(names));
    }
}
