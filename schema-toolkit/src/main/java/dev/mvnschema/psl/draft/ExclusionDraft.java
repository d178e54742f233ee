package dev.mvnschema.psl.draft;

import dev.mvnschema.psl.Deferrable;
import dev.mvnschema.psl.Index.Method;
import dev.mvnschema.psl.syntax.AttributeUse;
import org.jspecify.annotations.Nullable;

/** {@code @@exclude}. */
public record ExclusionDraft(
        String expression,
        Method method,
        @Nullable String predicate,
        @Nullable String mappedName,
        @Nullable Deferrable deferrable,
        AttributeUse attribute) {}
