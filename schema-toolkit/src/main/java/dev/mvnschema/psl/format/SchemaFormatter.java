package dev.mvnschema.psl.format;

import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.psl.draft.SchemaDraft;
import dev.mvnschema.psl.resolve.SchemaResolver;
import dev.mvnschema.psl.syntax.ParsedFile;
import dev.mvnschema.psl.syntax.SchemaParser;
import dev.mvnschema.psl.syntax.format.FormattedFile;
import dev.mvnschema.psl.syntax.format.Formatter;
import java.util.List;

/** Formats the files of a schema, each on its own, and completes the relations between all of them. Stateless. */
public final class SchemaFormatter {

    private final SchemaResolver resolver = new SchemaResolver();

    /**
     * Formats files. Relations are completed only where names, types and attributes are right everywhere; a file with lines
     * that cannot be read stays as it is.
     *
     * @return as many files, in the same order
     */
    public List<FormattedFile> format(List<ParsedFile> files) {
        SchemaDraft schema = resolver.draft(files).orElse(null);
        Insertions missing = schema == null ? Insertions.NONE : RelationRepairs.of(schema);
        return files.stream().map(file -> format(file, missing)).toList();
    }

    private static FormattedFile format(ParsedFile file, Insertions missing) {
        SourceText completed = missing.applyTo(file.source());
        if (completed == file.source()) {
            return Formatter.format(file);
        }
        return new FormattedFile(
                file, Formatter.layOut(SchemaParser.parse(completed).tree()));
    }
}
