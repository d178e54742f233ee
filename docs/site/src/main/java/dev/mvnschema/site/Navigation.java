package dev.mvnschema.site;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The list of pages beside each page. Error codes and decisions have a page each and are reached from their own lists. */
final class Navigation {

    private final List<Page> pages;

    Navigation(List<Page> pages) {
        this.pages = pages;
    }

    String of(Page current) {
        Map<Boolean, List<Page>> listed = pages.stream()
                .filter(page -> !page.address().matches("docs/(errors|decisions)/(?!index).*"))
                .collect(Collectors.partitioningBy(page -> page.address().matches("docs/[^/]+")));
        return list(listed.getOrDefault(false, List.of()), current)
                + list(listed.getOrDefault(true, List.of()), current);
    }

    private static String list(List<Page> pages, Page current) {
        return pages.stream()
                .map(page -> "<li><a href=\"" + current.home() + page.address() + "\""
                        + (page.equals(current) ? " aria-current=\"page\"" : "") + ">" + page.title() + "</a></li>\n")
                .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
    }
}
