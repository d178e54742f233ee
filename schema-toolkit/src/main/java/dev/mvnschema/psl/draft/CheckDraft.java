package dev.mvnschema.psl.draft;

import dev.mvnschema.psl.syntax.AttributeUse;
import org.jspecify.annotations.Nullable;

/** {@code @@check}. */
public record CheckDraft(String expression, @Nullable String mappedName, AttributeUse attribute) {}
