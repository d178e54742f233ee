package dev.mvnschema.psl.syntax;

import dev.mvnschema.diagnostic.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arguments between parentheses, as written.
 *
 * @param arguments in source order
 * @param emptyArguments names that were written with a colon and no value
 * @param trailingComma the place of a comma behind the last argument, or null
 */
public record ArgumentList(
        List<Argument> arguments,
        List<Identifier> emptyArguments,
        @Nullable SourceSpan trailingComma) {

    public static final ArgumentList NONE = new ArgumentList(List.of(), List.of(), null);

    public ArgumentList {
        arguments = List.copyOf(arguments);
        emptyArguments = List.copyOf(emptyArguments);
    }

    /** One argument; the name is null for a positional one. */
    public record Argument(@Nullable Identifier name, Expression value, SourceSpan span) {}
}
