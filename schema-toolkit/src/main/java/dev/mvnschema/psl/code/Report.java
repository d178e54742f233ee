package dev.mvnschema.psl.code;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.Diagnostics;
import dev.mvnschema.diagnostic.Severity;
import dev.mvnschema.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where passes and rules report. The prefixes of the messages are those of the engine. */
public final class Report {

    private final Diagnostics diagnostics;

    public Report(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    public boolean hasErrors() {
        return diagnostics.hasErrors();
    }

    public void error(SchemaCode code, SourceSpan span, String message) {
        suggest(code, span, message, null);
    }

    /**
     * Reports an error with a hint of its own.
     *
     * @param hint a next step that fits this occurrence alone ("Did you mean …?"), or null
     */
    public void suggest(SchemaCode code, SourceSpan span, String message, @Nullable String hint) {
        List<String> steps = new ArrayList<>(2);
        if (hint != null) {
            steps.add(hint);
        }
        steps.add(code.advice());
        diagnostics.add(new Diagnostic(code, Severity.ERROR, span, message, null, steps));
    }

    public void warning(SchemaCode code, SourceSpan span, String message) {
        diagnostics.add(Diagnostic.warning(code, span, message, code.advice()));
    }

    /**
     * Reports an error of an attribute.
     *
     * @param attribute with its at signs
     */
    public void attribute(SchemaCode code, String attribute, SourceSpan span, String message) {
        error(code, span, "Error parsing attribute \"" + attribute + "\": " + message);
    }

    /**
     * Reports an error of a block.
     *
     * @param container {@code model} or {@code view}
     */
    public void model(SchemaCode code, String container, String name, SourceSpan span, String message) {
        error(code, span, "Error validating " + container + " \"" + name + "\": " + message);
    }

    public void field(SchemaCode code, String container, String model, String field, SourceSpan span, String message) {
        error(code, span, "Error validating field `" + field + "` in " + container + " `" + model + "`: " + message);
    }

    public void invalid(SchemaCode code, SourceSpan span, String message) {
        error(code, span, "Error validating: " + message);
    }

    public void datasource(SchemaCode code, String name, SourceSpan span, String message) {
        error(code, span, "Error validating datasource `" + name + "`: " + message);
    }
}
