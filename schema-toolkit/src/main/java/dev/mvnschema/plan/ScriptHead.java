package dev.mvnschema.plan;

import java.util.List;

/** The comment at the beginning of a migration file: titled lists of lines. */
public final class ScriptHead {

    private final StringBuilder text = new StringBuilder();

    /**
     * Adds a list; nothing when it is empty.
     *
     * @param items one each; further lines of an item are indented below its first
     */
    public ScriptHead section(String title, List<String> items) {
        if (!items.isEmpty()) {
            text.append("  ").append(title).append("\n\n");
            for (String item : items) {
                text.append("  - ")
                        .append(harmless(item).replace("\n", "\n    "))
                        .append('\n');
            }
            text.append('\n');
        }
        return this;
    }

    /** The comment with a line end; empty when there is nothing to tell. */
    public String render() {
        return text.isEmpty() ? "" : "/*\n" + text + "*/\n";
    }

    /** A name must not close the comment that it stands in. */
    private static String harmless(String text) {
        return text.replace("*/", "* /").replace("/*", "/ *");
    }
}
