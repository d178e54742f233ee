package dev.mvnschema.diagnostic;

/**
 * Where a command says what it is doing. Nothing else in the house prints: a front end (a Maven goal, a {@code main}, a test)
 * passes one implementation in, and decides about colour, log levels and quietness.
 *
 * <p>What a command found out is its result, not its report; an error that ends it is a {@link DiagnosticException}.
 */
public interface Reporter {

    /** One line that a person watching wants to read: a step begun or done. */
    void progress(String line);

    /** One line that only helps when something is being investigated ({@code -X}). */
    void detail(String line);

    /** A finding that does not end the command. */
    void warn(Diagnostic warning);

    /** Says nothing. */
    static Reporter silent() {
        return new SilentReporter();
    }
}
