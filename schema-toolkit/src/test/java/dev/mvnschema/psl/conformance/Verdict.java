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
 * @param first the first error with its place, empty without one
 */
record Verdict(boolean accepted, String first) {

    /** The engine died of the schema; it has no verdict. */
    private static final List<String> CRASHES = List.of("set_message", "unreachable", "engine panic");

    static Verdict ours(List<SchemaFile> files) {
        Resolution resolution = resolve(files);
        return resolution.diagnostics().stream()
                .filter(Diagnostic::isError)
                .findFirst()
                .map(Verdict::of)
                .orElse(new Verdict(true, ""));
    }

    static Resolution resolve(List<SchemaFile> files) {
        return new SchemaResolver()
                .resolve(files.stream()
                        .map(file -> SchemaParser.parse(new SourceText(file.path(), file.text())))
                        .toList());
    }

    private static Verdict of(Diagnostic error) {
        var span = Objects.requireNonNull(error.span());
        return new Verdict(
                false,
                span.source().name() + ":" + span.line() + " " + error.message().strip());
    }

    static Verdict of(Oracle.Answer answer) {
        if (answer.ok()) {
            return new Verdict(true, "");
        }
        return answer.errors().stream()
                .findFirst()
                .map((EngineError error) -> new Verdict(
                        false,
                        error.file() + ":" + error.line() + " "
                                + error.message().strip()))
                .orElse(new Verdict(false, answer.error()));
    }

    boolean isCrash() {
        return CRASHES.stream().anyMatch(first::contains);
    }
}
