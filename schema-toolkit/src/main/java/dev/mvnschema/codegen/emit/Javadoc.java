package dev.mvnschema.codegen.emit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The schema's {@code ///} comments as Javadoc: whatever a person wrote there stays text. */
final class Javadoc {

    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.-]+");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n(?:[ \\t]*\\n)+");

    private Javadoc() {}

    /** The documentation as HTML; empty when there is none. */
    static String of(@Nullable String documentation) {
        return documentation == null ? "" : html(documentation);
    }

    /** A name set as code. */
    static String code(String name) {
        return PLAIN.matcher(name).matches() ? "{@code " + name + "}" : "<code>" + html(name) + "</code>";
    }

    /** HTML that shows the text as written: paragraphs kept, {@code `code`} set as code, nothing read as a tag or an escape. */
    static String html(String documentation) {
        String text = documentation.strip().replace("\r\n", "\n").replace('\r', '\n');
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                // Java reads Unicode escapes in comments too.
                .replace("\\u", "&#92;u");
        String code = CODE.matcher(escaped).replaceAll("<code>$1</code>");
        return BLANK_LINES.matcher(code).replaceAll("\n\n<p>");
    }
}
