package dev.mvnschema.diagnostic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One finding, complete enough that a reader needs nothing else to act on it.
 *
 * @param code the stable kind of the problem
 * @param severity error or warning
 * @param span where, or null when the problem has no place in a text (a server that does not answer)
 * @param message what is wrong, one or two sentences
 * @param why the cause behind the message, when it is not plain from it; null otherwise
 * @param nextSteps what to do, each an imperative sentence or a command; may be empty only where the message says it all
 */
public record Diagnostic(
        DiagnosticCode code,
        Severity severity,
        @Nullable SourceSpan span,
        String message,
        @Nullable String why,
        List<String> nextSteps) {

    public Diagnostic {
        nextSteps = List.copyOf(nextSteps);
    }

    /** An error at a place of a text. */
    public static Diagnostic error(DiagnosticCode code, SourceSpan span, String message, String... nextSteps) {
        return new Diagnostic(code, Severity.ERROR, span, message, null, List.of(nextSteps));
    }

    /** An error without a place in a text. */
    public static Diagnostic error(DiagnosticCode code, String message, String... nextSteps) {
        return new Diagnostic(code, Severity.ERROR, null, message, null, List.of(nextSteps));
    }

    /** A warning at a place of a text. */
    public static Diagnostic warning(DiagnosticCode code, SourceSpan span, String message, String... nextSteps) {
        return new Diagnostic(code, Severity.WARNING, span, message, null, List.of(nextSteps));
    }

    /** A warning without a place in a text. */
    public static Diagnostic warning(DiagnosticCode code, String message, String... nextSteps) {
        return new Diagnostic(code, Severity.WARNING, null, message, null, List.of(nextSteps));
    }

    /** The same finding with its cause told. */
    public Diagnostic because(String cause) {
        return new Diagnostic(code, severity, span, message, cause, nextSteps);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
