package dev.mvnschema.maven.host;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds elements to the text of a {@code pom.xml} and leaves every other character of it as it is. */
public final class PomText {

    /** What is no element: comments, CDATA, declarations. */
    private static final Pattern NO_ELEMENT =
            Pattern.compile("<!--.*?-->|<!\\[CDATA\\[.*?]]>|<\\?.*?\\?>", Pattern.DOTALL);

    private static final Pattern TAG = Pattern.compile("<(/?)([^\\s/>]+)[^>]*?(/?)>");

    private final String text;
    private final String lineBreak;

    public PomText(String text) {
        this.text = text;
        this.lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
    }

    /**
     * The text with an element added as the last child of a container, which is made when it is not there.
     *
     * @param container the way to it: {@code build/plugins}
     * @param element its lines, indented by two spaces a level
     * @return empty when the text is none that can be added to
     */
    public Optional<String> with(String container, String element) {
        List<String> path = List.of(("project/" + container).split("/", -1));
        for (int known = path.size(); known > 0; known--) {
            int end = endTag(path.subList(0, known));
            if (end >= 0) {
                return Optional.of(insert(end, wrap(element, path.subList(known, path.size())), known));
            }
        }
        return Optional.empty();
    }

    private static String wrap(String element, List<String> missing) {
        String wrapped = element.strip();
        for (int i = missing.size() - 1; i >= 0; i--) {
            String name = missing.get(i);
            wrapped = "<" + name + ">\n" + wrapped.indent(2) + "</" + name + ">";
        }
        return wrapped;
    }

    private String insert(int endTag, String element, int depth) {
        int line = text.lastIndexOf('\n', endTag - 1) + 1;
        boolean ownLine = text.substring(line, endTag).isBlank();
        String unit = unit();
        StringBuilder added = new StringBuilder(ownLine ? "" : lineBreak);
        element.lines().forEach(content -> {
            int level = (content.length() - content.stripLeading().length()) / 2;
            added.append(unit.repeat(depth + level)).append(content.strip()).append(lineBreak);
        });
        return text.substring(0, ownLine ? line : endTag) + added + text.substring(ownLine ? line : endTag);
    }

    /** How far the pom indents a level. */
    private String unit() {
        Matcher first = Pattern.compile("\\n([ \\t]+)<").matcher(text);
        return first.find() ? first.group(1) : "  ";
    }

    /** Where the end tag of the element at the path begins, or -1. */
    private int endTag(List<String> path) {
        Matcher blank = NO_ELEMENT.matcher(text);
        String elements = blank.replaceAll(found -> " ".repeat(found.group().length()));
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(elements);
        while (tag.find()) {
            if (!tag.group(1).isEmpty()) {
                if (List.copyOf(open).equals(path)) {
                    return tag.start();
                }
                open.pollLast();
            } else if (tag.group(3).isEmpty()) {
                open.addLast(tag.group(2));
            }
        }
        return -1;
    }
}
