package dev.mvnschema.psl.draft;

import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.psl.Deferrable;
import dev.mvnschema.psl.ReferentialAction;
import dev.mvnschema.psl.syntax.AttributeUse;
import dev.mvnschema.psl.syntax.FieldDeclaration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field that points to another model. */
public final class RelationFieldDraft extends FieldDraft {

    public final ModelDraft target;

    /** The {@code @relation} attribute, or null without one. */
    public @Nullable AttributeUse attribute;

    public @Nullable String relationName;

    /** {@code fields: […]} as written and resolved; null when the argument is missing. */
    public @Nullable List<ScalarDraft> fields;

    /** {@code references: […]} as written and resolved; null when the argument is missing. */
    public @Nullable List<ScalarDraft> references;

    public @Nullable Action onDelete;
    public @Nullable Action onUpdate;
    public @Nullable String mappedName;
    public @Nullable Deferrable deferrable;

    /** Set when relations are inferred; null only for a field that had to be left out of every relation. */
    public @Nullable RelationDraft relation;

    public RelationFieldDraft(ModelDraft model, FieldDeclaration source, ModelDraft target) {
        super(model, source);
        this.target = target;
    }

    /** The given name, or the one made of both models' names in alphabetical order. */
    public String nameOrDerived() {
        return relationName != null ? relationName : RelationDraft.derivedName(model, target);
    }

    public boolean hasFields() {
        return fields != null && !fields.isEmpty();
    }

    public boolean hasReferences() {
        return references != null && !references.isEmpty();
    }

    public boolean hasActions() {
        return onDelete != null || onUpdate != null;
    }

    /** A referential action and the place of its value. */
    public record Action(ReferentialAction action, SourceSpan span) {}
}
