package dev.mvnschema.psl;

import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.psl.syntax.Arity;
import org.jspecify.annotations.Nullable;

/** A field of a {@link Model}. */
public sealed interface Field permits ScalarField, RelationField {

    String name();

    Arity arity();

    /** Whether it carries {@code @ignore}: kept in the database, left out of the generated code. */
    boolean ignored();

    @Nullable
    String documentation();

    SourceSpan span();
}
