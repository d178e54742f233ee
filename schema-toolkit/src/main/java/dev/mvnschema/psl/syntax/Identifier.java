package dev.mvnschema.psl.syntax;

import dev.mvnschema.diagnostic.SourceSpan;

/** A name as written; dotted for attribute paths such as {@code db.VarChar}. */
public record Identifier(String text, SourceSpan span) {}
