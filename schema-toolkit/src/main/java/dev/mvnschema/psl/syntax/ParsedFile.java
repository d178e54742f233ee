package dev.mvnschema.psl.syntax;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.SourceText;
import java.util.List;

/**
 * One schema file, read as far as it can be read.
 *
 * @param tree the whole text; {@link SyntaxTree#text()} equals the source
 * @param declarations the blocks in source order, also those of a broken file, without the lines that are invalid
 * @param diagnostics what is wrong with the text, in source order
 */
public record ParsedFile(
        SourceText source, SyntaxTree tree, List<Declaration> declarations, List<Diagnostic> diagnostics) {

    public ParsedFile {
        declarations = List.copyOf(declarations);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether every line was understood, be it only to find it in a form that is no longer allowed. */
    public boolean isRead() {
        return diagnostics.stream()
                .noneMatch(found -> found.code() instanceof PslSyntaxCode code && code.leavesTextUnread());
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
