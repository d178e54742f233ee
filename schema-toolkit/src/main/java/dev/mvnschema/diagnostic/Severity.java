package dev.mvnschema.diagnostic;

/** How much a {@link Diagnostic} weighs: an error stops the command, a warning does not. */
public enum Severity {
    ERROR,
    WARNING
}
