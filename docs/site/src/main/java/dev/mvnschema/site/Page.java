package dev.mvnschema.site;

import java.util.List;

/**
 * A page of the site.
 *
 * @param address from the root of the site: {@code docs/goals.html}
 * @param html its content
 * @param sections what the search finds
 */
record Page(String address, String title, String html, List<Section> sections) {

    Page {
        sections = List.copyOf(sections);
    }

    /** The way from this page to the root of the site: {@code ../}, or nothing. */
    String home() {
        return "../".repeat((int) address.chars().filter(c -> c == '/').count());
    }

    /**
     * A heading with the text below it.
     *
     * @param anchor empty for the top of the page
     */
    record Section(String anchor, String heading, String text) {}
}
