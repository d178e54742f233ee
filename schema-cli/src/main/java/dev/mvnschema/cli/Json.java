package dev.mvnschema.cli;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Small results as JSON; larger ones render themselves. */
final class Json {

    private Json() {}

    /** {@code {"exitCode": 0, "summary": …, "<name>": […]}}. */
    static String files(String name, List<String> files, String summary) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeNumberProperty("exitCode", 0);
            json.writeStringProperty("summary", summary);
            json.writeArrayPropertyStart(name);
            files.forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toString();
    }
}
