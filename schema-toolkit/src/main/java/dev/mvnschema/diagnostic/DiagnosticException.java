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
        this(
                diagnostics.stream()
                        .map(d -> d.code().id() + ": " + d.message())
                        .collect(Collectors.joining(System.lineSeparator())),
                diagnostics,
                cause);
    }

    private DiagnosticException(String message, List<Diagnostic> diagnostics, @Nullable Throwable cause) {
        super(message, cause);
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * The same in other words, with causes and next steps in its message: for a caller whose user sees the exception alone.
     *
     * @param said the problems as that user shall read them
     */
    public DiagnosticException inFull(List<Diagnostic> said) {
        ConsoleRenderer renderer = new ConsoleRenderer(Style.PLAIN);
        String text = said.stream().map(renderer::render).collect(Collectors.joining("\n"));
        DiagnosticException full = new DiagnosticException(text.strip(), said, getCause());
        full.setStackTrace(getStackTrace());
        return full;
    }

    /** The problems, never empty. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
