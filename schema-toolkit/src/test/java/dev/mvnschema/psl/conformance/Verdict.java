package dev.mvnschema.psl.conformance;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.oracle.EngineError;
import dev.mvnschema.oracle.Oracle;
import dev.mvnschema.oracle.SchemaFile;
import dev.mvnschema.psl.resolve.Resolution;
import dev.mvnschema.psl.resolve.SchemaResolver;
import dev.mvnschema.psl.syntax.SchemaParser;
import java.util.List;
import java.util.Objects;

/**
 * What somebody says about a schema.
 *
 * @param accepted whether it is valid
 * @param errors the errors with their places, in order
 */
record Verdict(boolean accepted, List<String> errors) {

    /** The engine died of the schema; it has no verdict. */
    private static final List<String> CRASHES = List.of("set_message", "unreachable", "engine panic");

    static Verdict ours(List<SchemaFile> files) {
        List<String> errors = resolve(files).diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(Verdict::line)
                .toList();
        return new Verdict(errors.isEmpty(), errors);
    }

    static Resolution resolve(List<SchemaFile> files) {
        return new SchemaResolver()
                .resolve(files.stream()
                        .map(file -> SchemaParser.parse(new SourceText(file.path(), file.text())))
                        .toList());
    }

    private static String line(Diagnostic error) {
        var span = Objects.requireNonNull(error.span());
        return span.source().name() + ":" + span.line() + " " + error.message().strip();
    }

    static Verdict of(Oracle.Answer answer) {
        if (answer.ok()) {
            return new Verdict(true, List.of());
        }
        List<String> errors = answer.errors().stream()
                .map((EngineError error) -> error.file() + ":" + error.line() + " "
                        + error.message().strip())
                .toList();
        return new Verdict(false, errors.isEmpty() ? List.of(answer.error()) : errors);
    }

    /** The first error with its place, empty without one. */
    String first() {
        return errors.isEmpty() ? "" : errors.get(0);
    }

    boolean isCrash() {
        return CRASHES.stream().anyMatch(first()::contains);
    }
}
