package dev.mvnschema.psl.syntax;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the text of one schema file.
 *
 * <p>Never fails: whatever the text, it comes back whole as a tree, with the declarations that could be read and a diagnostic
 * for each slip. Takes time and memory in proportion to the length of the text.
 */
public final class SchemaParser {

    private SchemaParser() {}

    public static ParsedFile parse(SourceText source) {
        SyntaxFindings syntax = new SyntaxFindings(source);
        SyntaxTree tree = new FileParser(source, syntax).parse();
        ReaderFindings forms = new ReaderFindings(source);
        List<Declaration> declarations = new DeclarationReader(forms).read(tree);
        List<Diagnostic> diagnostics = new ArrayList<>(syntax.all());
        diagnostics.addAll(forms.all());
        diagnostics.sort(Comparator.comparingInt(SchemaParser::place));
        return new ParsedFile(source, tree, declarations, diagnostics);
    }

    private static int place(Diagnostic diagnostic) {
        SourceSpan span = diagnostic.span();
        return span == null ? 0 : span.start();
    }
}
