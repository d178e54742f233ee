package dev.mvnschema.maven;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.maven.host.HostCode;

/** The form of a result; the names are what a user types. */
enum Output {
    text,
    json;

    /**
     * The form that the text names.
     *
     * @throws DiagnosticException when it names none
     */
    static Output of(String name) {
        for (Output output : values()) {
            if (output.name().equalsIgnoreCase(name.strip())) {
                return output;
            }
        }
        throw new DiagnosticException(Diagnostic.error(
                HostCode.UNKNOWN_OUTPUT,
                "schema.output is \"" + name + "\", which is no form of a result.",
                "Write -Dschema.output=text or -Dschema.output=json."));
    }
}
