package dev.mvnschema.psl.draft;

import dev.mvnschema.psl.Deferrable;
import dev.mvnschema.psl.Index.Method;
import dev.mvnschema.psl.syntax.AttributeUse;
import dev.mvnschema.psl.syntax.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code @unique}, {@code @@unique}, {@code @@index} or {@code @@fulltext}. */
public final class IndexDraft {

    public enum Kind {
        NORMAL("@@index"),
        UNIQUE("@@unique"),
        FULLTEXT("@@fulltext");

        private final String attribute;

        Kind(String attribute) {
            this.attribute = attribute;
        }
    }

    public final Kind kind;
    public final ModelDraft model;
    public final AttributeUse attribute;
    public final @Nullable ScalarDraft onField;
    public List<PartDraft> parts = List.of();
    public @Nullable String clientName;
    public @Nullable String mappedName;

    /** Kept once it has been asked for; the columns' names are final by then. */
    @Nullable
    String derivedName;

    public @Nullable Method method;
    public @Nullable Boolean clustered;

    public @Nullable String expression;
    /** The {@code where} argument as written, and its SQL once the names of all columns are known. */
    public @Nullable Expression predicateUse;

    public @Nullable String predicate;
    public List<ScalarDraft> include = List.of();
    public boolean uniqueExpression;
    public boolean nullsNotDistinct;
    public @Nullable Deferrable deferrable;

    public IndexDraft(Kind kind, ModelDraft model, AttributeUse attribute, @Nullable ScalarDraft onField) {
        this.kind = kind;
        this.model = model;
        this.attribute = attribute;
        this.onField = onField;
    }

    public boolean isUnique() {
        return kind == Kind.UNIQUE;
    }

    /** Whether it identifies a row: unique, and over every row. */
    public boolean isCriterion() {
        return isUnique() && predicateUse == null;
    }

    /** As in messages: {@code @unique}, {@code @@index}. */
    public String attributeName() {
        return onField != null ? "@unique" : kind.attribute;
    }
}
