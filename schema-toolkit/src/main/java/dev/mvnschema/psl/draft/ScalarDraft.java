package dev.mvnschema.psl.draft;

import dev.mvnschema.psl.NativeType;
import dev.mvnschema.psl.ScalarField.Generated;
import dev.mvnschema.psl.ScalarField.Identity;
import dev.mvnschema.psl.ScalarType;
import dev.mvnschema.psl.syntax.AttributeUse;
import dev.mvnschema.psl.syntax.Expression;
import dev.mvnschema.psl.syntax.FieldDeclaration;
import org.jspecify.annotations.Nullable;

/** A field that is a column. */
public final class ScalarDraft extends FieldDraft {

    public final ScalarKind kind;

    public @Nullable String mappedName;
    public boolean updatedAt;
    public boolean version;
    public boolean omitted;

    /** The {@code @default} attribute and its value, once they have been found fit for the type. */
    public @Nullable AttributeUse defaultAttribute;

    public @Nullable Expression defaultValue;
    public @Nullable String defaultMap;

    /** The {@code @db.…} attribute as written; checked late, when the datasource is known. */
    public @Nullable AttributeUse nativeTypeUse;

    public @Nullable NativeType nativeType;

    public @Nullable Generated generated;
    public @Nullable Identity identity;
    public @Nullable String collation;
    public @Nullable String was;
    public @Nullable String backfill;

    public ScalarDraft(ModelDraft model, FieldDeclaration source, ScalarKind kind) {
        super(model, source);
        this.kind = kind;
    }

    public String databaseName() {
        return mappedName != null ? mappedName : name();
    }

    /** The built-in type, or null for enums, composite and unsupported types. */
    public @Nullable ScalarType scalarType() {
        return kind instanceof ScalarKind.BuiltIn builtIn ? builtIn.type() : null;
    }

    public boolean isUnsupported() {
        return kind instanceof ScalarKind.Unsupported;
    }
}
