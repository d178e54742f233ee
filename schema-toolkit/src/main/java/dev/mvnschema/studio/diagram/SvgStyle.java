package dev.mvnschema.studio.diagram;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the colours of a diagram come from.
 *
 * @param css to be written into the picture; empty when the page has it already
 */
public record SvgStyle(String css) {

    private static final Pattern TOKEN = Pattern.compile("(--[\\w-]+): (?:light-dark\\(([^,]+), [^)]+\\)|([^;]+));");
    private static final Pattern USE = Pattern.compile("var\\((--[\\w-]+)\\)");

    /** For a page that has the style sheets. */
    public static final SvgStyle OF_PAGE = new SvgStyle("");

    /** For a picture that stands alone: the light colours, written out, because not every viewer knows variables. */
    public static SvgStyle alone() {
        Map<String, String> values = new HashMap<>();
        Matcher token = TOKEN.matcher(sheet("tokens.css"));
        while (token.find()) {
            values.put(token.group(1), token.group(2) == null ? token.group(3) : token.group(2));
        }
        return new SvgStyle(USE.matcher(sheet("diagram-svg.css"))
                .replaceAll(use -> Matcher.quoteReplacement(values.getOrDefault(use.group(1), "#000"))));
    }

    /** A style sheet of the page. */
    static String sheet(String name) {
        try (InputStream in = SvgStyle.class.getResourceAsStream("/dev/mvnschema/studio/web/css/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the class path cannot be read", e);
        }
    }
}
