package dev.mvnschema.diagnostic;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Diagnostics as JSON for a program: {@code {"diagnostics": […], "errors": n, "warnings": n}}. A diagnostic has {@code code},
 * {@code severity}, {@code message}, and where they are known {@code title}, {@code prismaCode}, {@code file}, {@code line},
 * {@code column}, {@code endLine}, {@code endColumn}, {@code why}, {@code nextSteps}. Lines and columns count from 1.
 */
public final class JsonRenderer {

    private final JsonFactory factory = new JsonFactory();

    /** A whole document, one line. */
    public String render(List<Diagnostic> diagnostics) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            write(json, diagnostics);
            json.writeEndObject();
        }
        return out.toString();
    }

    /** The members {@code diagnostics}, {@code errors} and {@code warnings} of the object that the generator is in. */
    public void write(JsonGenerator json, List<Diagnostic> diagnostics) {
        json.writeArrayPropertyStart("diagnostics");
        diagnostics.forEach(diagnostic -> write(json, diagnostic));
        json.writeEndArray();
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        json.writeNumberProperty("errors", errors);
        json.writeNumberProperty("warnings", diagnostics.size() - errors);
    }

    private static void write(JsonGenerator json, Diagnostic diagnostic) {
        json.writeStartObject();
        json.writeStringProperty("code", diagnostic.code().id());
        json.writeStringProperty("title", diagnostic.code().title());
        if (diagnostic.code().prismaCode() != null) {
            json.writeStringProperty("prismaCode", diagnostic.code().prismaCode());
        }
        json.writeStringProperty("severity", diagnostic.isError() ? "error" : "warning");
        json.writeStringProperty("message", diagnostic.message());
        SourceSpan span = diagnostic.span();
        if (span != null) {
            json.writeStringProperty("file", span.source().name());
            json.writeNumberProperty("line", span.line());
            json.writeNumberProperty("column", span.column());
            json.writeNumberProperty("endLine", span.source().line(span.end()));
            json.writeNumberProperty("endColumn", span.source().column(span.end()));
        }
        if (diagnostic.why() != null) {
            json.writeStringProperty("why", diagnostic.why());
        }
        json.writeArrayPropertyStart("nextSteps");
        diagnostic.nextSteps().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }
}
