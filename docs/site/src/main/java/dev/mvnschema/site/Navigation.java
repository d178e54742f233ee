package dev.mvnschema.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of pages beside each page, in the order and in the groups of the front page's table: who begins reads from the top.
 * Error codes and decisions have a page each and are reached from their own lists.
 */
final class Navigation {

    private static final Pattern ROW =
            Pattern.compile("<tr>\\s*<td>([^<]+)</td>\\s*<td>(.*?)</td>\\s*</tr>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"#]+\\.html)\">([^<]+)</a>");

    private final List<Group> groups = new ArrayList<>();

    /**
     * Reads the table.
     *
     * @throws IllegalStateException when the front page has none
     */
    Navigation(Page front) {
        Matcher row = ROW.matcher(front.html());
        while (row.find()) {
            List<Entry> entries = new ArrayList<>();
            Matcher link = LINK.matcher(row.group(2));
            while (link.find()) {
                entries.add(new Entry(link.group(1), link.group(2)));
            }
            if (!entries.isEmpty()) {
                groups.add(new Group(row.group(1), entries));
            }
        }
        if (groups.isEmpty()) {
            throw new IllegalStateException("the front page has no table of pages");
        }
    }

    String of(Page current) {
        StringBuilder html = new StringBuilder();
        for (Group group : groups) {
            html.append("<h2>").append(group.title()).append("</h2>\n<ul>\n");
            for (Entry entry : group.entries()) {
                html.append("<li><a href=\"")
                        .append(current.home())
                        .append(entry.address())
                        .append('"');
                html.append(entry.address().equals(current.address()) ? " aria-current=\"page\"" : "");
                html.append('>').append(entry.title()).append("</a></li>\n");
            }
            html.append("</ul>\n");
        }
        return html.toString();
    }

    private record Group(String title, List<Entry> entries) {}

    private record Entry(String address, String title) {}
}
