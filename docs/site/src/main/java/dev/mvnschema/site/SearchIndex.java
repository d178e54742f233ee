package dev.mvnschema.site;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What the search in the browser looks through: every section of every page. */
final class SearchIndex {

    private SearchIndex() {}

    static String of(List<Page> pages) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            for (Page page : pages) {
                for (Page.Section section : page.sections()) {
                    json.writeStartObject();
                    json.writeStringProperty("url", page.address() + "#" + section.anchor());
                    json.writeStringProperty("page", page.title());
                    json.writeStringProperty("heading", section.heading());
                    json.writeStringProperty("text", section.text());
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
        }
        return text.toString();
    }
}
