package dev.mvnschema.psl.format;

import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.format.Insertions.Insertion;
import dev.mvnschema.psl.syntax.Arity;

/**
 * A field to be added at the end of a model.
 *
 * @param attributes as written behind the type, or empty
 */
record NewField(ModelDraft model, String name, String type, Arity arity, String attributes) {

    /** Before the closing brace, with a line break of its own. */
    Insertion insertion() {
        SourceSpan block = model.source().span();
        return new Insertion(
                block.source(), block.end() - 1, name + " " + type + mark(arity) + " " + attributes + "\n");
    }

    private static String mark(Arity arity) {
        return switch (arity) {
            case REQUIRED -> "";
            case OPTIONAL -> "?";
            case LIST -> "[]";
        };
    }
}
