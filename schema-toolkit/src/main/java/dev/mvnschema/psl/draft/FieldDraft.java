package dev.mvnschema.psl.draft;

import dev.mvnschema.psl.syntax.Arity;
import dev.mvnschema.psl.syntax.FieldDeclaration;

/** A field whose type is known. */
public abstract sealed class FieldDraft permits ScalarDraft, RelationFieldDraft {

    public final ModelDraft model;
    public final FieldDeclaration source;
    public boolean ignored;

    FieldDraft(ModelDraft model, FieldDeclaration source) {
        this.model = model;
        this.source = source;
    }

    public String name() {
        return source.name().text();
    }

    public Arity arity() {
        return source.arity();
    }

    public boolean isRequired() {
        return arity() == Arity.REQUIRED;
    }

    public boolean isOptional() {
        return arity() == Arity.OPTIONAL;
    }

    public boolean isList() {
        return arity() == Arity.LIST;
    }
}
