package dev.mvnschema.psl.syntax;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * What is found wrong when declarations are read from a tree whose lines are as the grammar says. As with
 * {@link SyntaxFindings}, the messages are the engine's.
 */
final class ReaderFindings {

    private static final String WRONG = "Error validating: ";

    private final SourceText source;
    private final List<Diagnostic> found = new ArrayList<>();

    ReaderFindings(SourceText source) {
        this.source = source;
    }

    List<Diagnostic> all() {
        return found;
    }

    void fieldWithoutType(SyntaxNode field, String block, String model) {
        add(
                PslSyntaxCode.FIELD_WITHOUT_TYPE,
                field.span(),
                "Error validating " + block + " \"" + model
                        + "\": This field declaration is invalid. It is either missing a name or a type.",
                "Write a type behind the name, for example `String`, `Int?` or the name of a model.");
    }

    void colon(SourceSpan colon) {
        add(PslSyntaxCode.FIELD_WITH_COLON, colon, "Field declarations don't require a `:`.", "Remove the colon.");
    }

    void bang(SourceSpan type) {
        add(
                PslSyntaxCode.FIELD_WITH_BANG,
                type,
                "Fields are required by default, `!` is no longer required.",
                "Remove the exclamation mark.");
    }

    void listInBrackets(SourceSpan type) {
        add(
                PslSyntaxCode.LIST_IN_BRACKETS,
                type,
                "To specify a list, please use `Type[]` instead of `[Type]`.",
                "Write the brackets behind the type.");
    }

    void optionalList(SourceSpan type) {
        add(
                PslSyntaxCode.OPTIONAL_LIST,
                type,
                "Optional lists are not supported. Use either `Type[]` or `Type?`.",
                "Remove `?`: an empty list takes the place of no list.");
    }

    void unknownEscape(int start, int end) {
        add(
                PslSyntaxCode.UNKNOWN_ESCAPE,
                source.span(start, end),
                "Unknown escape sequence. If the value is a windows-style path, `\\` must be escaped as `\\\\`.",
                "Write `\\\\` for a backslash; the others are \\\" \\/ \\b \\f \\n \\r \\t and \\uXXXX.");
    }

    void invalidUnicodeEscape(int start, int end) {
        add(
                PslSyntaxCode.INVALID_UNICODE_ESCAPE,
                source.span(start, end),
                "Invalid unicode escape sequence.",
                "Write four hexadecimal digits, twice for a character beyond FFFF (a surrogate pair), or the character itself.");
    }

    void compositeTypeAttribute(SyntaxNode attribute, String name) {
        String message = switch (name) {
            case "map" ->
                "The name of a composite type is not persisted in the database, therefore it does not need a"
                        + " mapped database name.";
            case "unique" -> "A unique constraint should be defined in the model containing the embed.";
            case "index" -> "An index should be defined in the model containing the embed.";
            case "fulltext" -> "A fulltext index should be defined in the model containing the embed.";
            case "id" -> "A composite type cannot define an id.";
            default -> "A composite type cannot have block-level attributes.";
        };
        add(PslSyntaxCode.COMPOSITE_TYPE_ATTRIBUTE, attribute.span(), WRONG + message, "Remove the attribute.");
    }

    void compositeTypeFieldAttribute(SourceSpan field, String name) {
        add(
                PslSyntaxCode.COMPOSITE_TYPE_FIELD_ATTRIBUTE,
                field,
                WRONG + "Defining `@" + name + "` attribute for a field in a composite type is not allowed.",
                "Remove the attribute.");
    }

    private void add(PslSyntaxCode code, SourceSpan span, String message, String nextStep) {
        if (found.size() < SyntaxFindings.MOST) {
            found.add(Diagnostic.error(code, span, message, nextStep));
        }
    }
}
