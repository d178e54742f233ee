package dev.mvnschema.diagnostic;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ends a command because of problems that the user can act on. The front ends render the diagnostics and show no stack trace;
 * every other exception is a fault of the tool.
 */
public final class DiagnosticException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    public DiagnosticException(List<Diagnostic> diagnostics) {
        this(diagnostics, null);
    }

    public DiagnosticException(Diagnostic diagnostic) {
        this(List.of(diagnostic), null);
    }

    /**
     * One problem with the exception behind it.
     *
     * @param cause kept for {@code -e} and debug logs only
     */
    public DiagnosticException(Diagnostic diagnostic, @Nullable Throwable cause) {
        this(List.of(diagnostic), cause);
    }

    private DiagnosticException(List<Diagnostic> diagnostics, @Nullable Throwable cause) {
        super(
                diagnostics.stream()
                        .map(d -> d.code().id() + ": " + d.message())
                        .collect(Collectors.joining(System.lineSeparator())),
                cause);
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** The problems, never empty. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
