package dev.mvnschema.psl.rule;

import dev.mvnschema.psl.code.ConfigCode;
import dev.mvnschema.psl.code.KeyCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.IndexDraft;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.PartDraft;
import dev.mvnschema.psl.draft.SchemaDraft;

/** Views: no keys, no indexes; {@code @unique} only says what identifies a row. */
final class ViewRules {

    private final SchemaDraft schema;
    private final Report report;
    private final IndexRules indexes;

    ViewRules(SchemaDraft schema, Report report, IndexRules indexes) {
        this.schema = schema;
        this.report = report;
        this.indexes = indexes;
    }

    void feature(ModelDraft view) {
        if (!schema.hasPreviewFeature("views")) {
            report.invalid(
                    ConfigCode.VIEWS_FEATURE,
                    view.source().span(),
                    "View definitions are only available with the `views` preview feature.");
        }
    }

    void key(ModelDraft view) {
        if (view.primaryKey != null) {
            report.invalid(KeyCode.KEY_ON_VIEW, view.primaryKey.attribute.span(), "Views cannot have primary keys.");
        }
    }

    void index(IndexDraft index) {
        if (!index.isUnique()) {
            report.invalid(KeyCode.KEY_ON_VIEW, index.attribute.span(), "Views cannot have indexes.");
        }
        if (index.mappedName != null) {
            notBacked(index, "specify a mapped database name");
        }
        if (index.clustered != null) {
            notBacked(index, "be clustered");
        }
        if (index.parts.stream().anyMatch(ViewRules::hasArguments)) {
            report.attribute(
                    KeyCode.KEY_ON_VIEW,
                    index.attributeName(),
                    index.attribute.span(),
                    "Scalar fields in @@unique attributes in views cannot have arguments.");
        }
        if (index.isUnique()) {
            indexes.clashWithField(index);
        }
    }

    private static boolean hasArguments(PartDraft part) {
        return part.sort() != null || part.length() != null || part.hasOperatorClass();
    }

    private void notBacked(IndexDraft index, String what) {
        report.invalid(
                KeyCode.KEY_ON_VIEW,
                index.attribute.span(),
                "@@unique annotations on views are not backed by unique indexes in the database and cannot " + what
                        + ".");
    }
}
