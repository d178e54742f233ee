package dev.mvnschema.psl.draft;

import dev.mvnschema.psl.syntax.Declaration.ModelDeclaration;

/** A composite {@code type}: known well enough to be refused properly. */
public record CompositeDraft(ModelDeclaration source) implements TypeDraft {}
