package dev.mvnschema.psl.draft;

import dev.mvnschema.psl.syntax.AttributeUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code @id} or {@code @@id}. */
public final class KeyDraft {

    public final AttributeUse attribute;
    public final @Nullable ScalarDraft onField;
    public final List<PartDraft> parts;
    public @Nullable String clientName;
    public @Nullable String mappedName;
    public @Nullable Boolean clustered;

    public KeyDraft(AttributeUse attribute, @Nullable ScalarDraft onField, List<PartDraft> parts) {
        this.attribute = attribute;
        this.onField = onField;
        this.parts = parts;
    }

    public String attributeName() {
        return onField != null ? "@id" : "@@id";
    }
}
