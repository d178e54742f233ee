package dev.mvnschema.psl.resolve;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.psl.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of resolving a set of files.
 *
 * @param schema null when there is an error
 * @param diagnostics errors and warnings: syntax first, then in the order of the passes
 */
public record Resolution(@Nullable Schema schema, List<Diagnostic> diagnostics) {

    public Resolution {
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * The schema.
     *
     * @throws DiagnosticException with the errors, when there are any
     */
    public Schema orThrow() {
        if (schema == null) {
            throw new DiagnosticException(
                    diagnostics.stream().filter(Diagnostic::isError).toList());
        }
        return schema;
    }
}
