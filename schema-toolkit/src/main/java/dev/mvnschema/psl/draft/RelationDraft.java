package dev.mvnschema.psl.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two models that fields tie together.
 *
 * <p>For one-to-one and one-to-many, {@code a} is the model with the foreign key. For many-to-many, {@code a} comes first in the
 * alphabet (by field name for a self relation). A side's field is null when the schema does not declare it.
 */
public final class RelationDraft {

    public enum Kind {
        ONE_TO_ONE,
        ONE_TO_MANY,
        MANY_TO_MANY,
        /** Both sides are lists and one of them has {@code fields}: a form for document databases only. */
        EMBEDDED_MANY_TO_MANY
    }

    public final Kind kind;
    public final @Nullable String explicitName;
    public final ModelDraft a;
    public final ModelDraft b;
    public final @Nullable RelationFieldDraft fieldA;
    public final @Nullable RelationFieldDraft fieldB;

    /** The model on which the relation was met first; the names of its constraints count there. */
    public final ModelDraft declaringModel;

    public RelationDraft(
            Kind kind,
            @Nullable String explicitName,
            ModelDraft a,
            ModelDraft b,
            @Nullable RelationFieldDraft fieldA,
            @Nullable RelationFieldDraft fieldB,
            ModelDraft declaringModel) {
        this.kind = kind;
        this.explicitName = explicitName;
        this.a = a;
        this.b = b;
        this.fieldA = fieldA;
        this.fieldB = fieldB;
        this.declaringModel = declaringModel;
    }

    public boolean isInline() {
        return kind == Kind.ONE_TO_ONE || kind == Kind.ONE_TO_MANY;
    }

    public String name() {
        return explicitName != null ? explicitName : derivedName(a, b);
    }

    /** The child's columns of an inline relation; empty when {@code fields} is missing. */
    public List<ScalarDraft> referencing() {
        return fieldA == null || fieldA.fields == null ? List.of() : fieldA.fields;
    }

    static String derivedName(ModelDraft one, ModelDraft other) {
        return one.name().compareTo(other.name()) < 0
                ? one.name() + "To" + other.name()
                : other.name() + "To" + one.name();
    }
}
