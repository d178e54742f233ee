package dev.mvnschema.psl.syntax;

import dev.mvnschema.diagnostic.SourceSpan;
import java.util.List;

/** A value as written. */
public sealed interface Expression {

    SourceSpan span();

    /** A string; {@code value} is the text with its escapes resolved. */
    record StringValue(String value, SourceSpan span) implements Expression {}

    /** A number, kept as written so that no digit is lost. */
    record NumericValue(String text, SourceSpan span) implements Expression {}

    /** A bare word or path: {@code true}, {@code Cascade}, a field name, an enum value. */
    record ConstantValue(String text, SourceSpan span) implements Expression {}

    record ArrayValue(List<Expression> elements, SourceSpan span) implements Expression {

        public ArrayValue {
            elements = List.copyOf(elements);
        }
    }

    record FunctionCall(Identifier name, ArgumentList arguments, SourceSpan span) implements Expression {}

    /** {@code { key: value, … }}, the object form of an index predicate. */
    record ObjectValue(List<Member> members, SourceSpan span) implements Expression {

        public ObjectValue {
            members = List.copyOf(members);
        }
    }

    record Member(Identifier name, Expression value) {}
}
