package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.psl.format.SchemaFormatter;
import dev.mvnschema.psl.syntax.format.FormattedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code schema:format}: aligns the schema files and writes out what relations leave unsaid, the opposite field and the
 * {@code @relation} arguments. Needs no database.
 */
public final class FormatSchema {

    private final Environment environment;

    public FormatSchema(Environment environment) {
        this.environment = environment;
    }

    /**
     * Formats every schema file, or only says which would change. A file that does not parse is left as it is; relations are
     * completed only where every name, type and attribute is right.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when there is no schema file, when one has a syntax error, or, with
     *     {@code check}, when one is not formatted
     */
    public Result run(Request request) {
        SchemaFiles files = SchemaFiles.read(request.layout());
        List<Path> changed = new ArrayList<>();
        List<Diagnostic> errors = new ArrayList<>();
        List<FormattedFile> all = new SchemaFormatter().format(files.parse());
        for (int i = 0; i < all.size(); i++) {
            SchemaFiles.File file = files.files().get(i);
            FormattedFile formatted = all.get(i);
            if (formatted.isBroken()) {
                errors.addAll(formatted.original().diagnostics());
                continue;
            }
            String text = withLineBreaksOf(file.source().text(), formatted.text());
            if (text.equals(file.source().text())) {
                continue;
            }
            if (request.check()) {
                errors.add(unformatted(file.source(), text));
            } else {
                write(file.path(), text);
                environment.reporter().detail("formatted " + file.path());
                changed.add(file.path());
            }
        }
        if (errors.stream().anyMatch(Diagnostic::isError)) {
            throw new DiagnosticException(errors);
        }
        return new Result(files.paths(), changed);
    }

    /** The formatter writes {@code \n}; a file with {@code \r\n} keeps it, as git and the user's editor want it. */
    private static String withLineBreaksOf(String before, String after) {
        int first = before.indexOf('\n');
        // A comment over several lines has kept its own.
        return first > 0 && before.charAt(first - 1) == '\r'
                ? after.replace("\r\n", "\n").replace("\n", "\r\n")
                : after;
    }

    /** Points at the first line that formatting would change. */
    private static Diagnostic unformatted(SourceText source, String formatted) {
        int difference = Math.max(0, Arrays.mismatch(source.text().toCharArray(), formatted.toCharArray()));
        int line = source.line(Math.min(difference, source.text().length()));
        int start = source.lineStart(line);
        return Diagnostic.error(
                SchemaFileCode.NOT_FORMATTED,
                source.span(start, start + source.lineText(line).length()),
                source.name() + " is not formatted; this is the first line that would change.",
                "Run schema:format.");
    }

    private static void write(Path file, String text) {
        try {
            Path whole = Files.writeString(file.resolveSibling(file.getFileName() + ".tmp"), text);
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What to do.
     *
     * @param check write nothing, fail when a file would change
     */
    public record Request(ProjectLayout layout, boolean check) {}

    /**
     * What was done.
     *
     * @param changed the files that were rewritten
     */
    public record Result(List<Path> files, List<Path> changed) {

        public Result {
            files = List.copyOf(files);
            changed = List.copyOf(changed);
        }
    }
}
