package dev.mvnschema.psl;

import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.psl.syntax.Arity;
import org.jspecify.annotations.Nullable;

/**
 * A field that points to another model; no column of its own.
 *
 * @param model the name of the model it points to
 * @param relationId the key of its {@link Relation} in {@link Schema#relationsById()}
 */
public record RelationField(
        String name,
        String model,
        Arity arity,
        String relationId,
        boolean ignored,
        @Nullable String documentation,
        SourceSpan span)
        implements Field {}
