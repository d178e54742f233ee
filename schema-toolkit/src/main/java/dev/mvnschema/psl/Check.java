package dev.mvnschema.psl;

import dev.mvnschema.diagnostic.SourceSpan;

/** From {@code @@check(expression: "…", map: "…")}. */
public record Check(String expression, String constraintName, SourceSpan span) {}
