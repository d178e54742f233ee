package dev.mvnschema.psl.rule;

import dev.mvnschema.psl.Index.Method;
import dev.mvnschema.psl.code.ExtensionCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.IndexDraft;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.PartDraft;
import dev.mvnschema.psl.draft.RelationDraft;
import dev.mvnschema.psl.draft.RelationFieldDraft;
import dev.mvnschema.psl.draft.ScalarDraft;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which of our index arguments go together. */
final class ExtensionIndexRules {

    private static final Set<Method> WITH_INCLUDE = Set.of(Method.BTREE, Method.GIST, Method.SPGIST);

    private final Report report;

    ExtensionIndexRules(Report report) {
        this.report = report;
    }

    void visit(ModelDraft model) {
        model.indexes.forEach(this::index);
        if (model.primaryKey != null) {
            if (model.primaryKey.parts.stream().anyMatch(part -> part.nulls() != null)) {
                report.error(
                        ExtensionCode.NULLS_ORDER,
                        model.primaryKey.attribute.span(),
                        "A primary key holds no nulls, so `nulls` has no meaning in it.");
            }
            virtual(model.primaryKey.parts, "a primary key");
        }
    }

    private void index(IndexDraft index) {
        Method method = index.method == null ? Method.BTREE : index.method;
        if (!index.include.isEmpty() && !WITH_INCLUDE.contains(method)) {
            wrong(
                    index,
                    ExtensionCode.INCLUDE,
                    "An index of type `" + Methods.keyword(method) + "` cannot have `include`.");
        }
        if (method != Method.BTREE && index.parts.stream().anyMatch(part -> part.nulls() != null)) {
            wrong(index, ExtensionCode.NULLS_ORDER, "Only an index of type `BTree` has an order of nulls.");
        }
        if (index.nullsNotDistinct && !index.isUnique() && !index.uniqueExpression) {
            wrong(index, ExtensionCode.NULLS_NOT_DISTINCT, "Only a unique index can have `nullsNotDistinct`.");
        }
        if (index.uniqueExpression && method != Method.BTREE) {
            wrong(index, ExtensionCode.EXPRESSION, "Only an index of type `BTree` can be unique.");
        }
        if (index.deferrable != null && !canBeConstraint(index)) {
            wrong(
                    index,
                    ExtensionCode.DEFERRABLE,
                    "A deferrable unique is a constraint; it cannot have `where`, `sort` or `nulls`.");
        }
        virtual(index.parts, "an index");
    }

    private static boolean canBeConstraint(IndexDraft index) {
        return index.predicate == null
                && index.parts.stream().allMatch(part -> part.sort() == null && part.nulls() == null);
    }

    private void virtual(List<PartDraft> parts, String what) {
        for (PartDraft part : parts) {
            ScalarDraft field = part.field();
            if (field.generated != null && !field.generated.stored()) {
                report.error(
                        ExtensionCode.GENERATED,
                        field.source.span(),
                        "The field `" + field.name() + "` is generated but not stored and cannot be part of " + what
                                + ".");
            }
        }
    }

    /** A foreign key cannot refer to a deferrable unique. */
    void references(RelationDraft relation) {
        RelationFieldDraft field = relation.fieldA;
        if (!relation.isInline() || field == null || field.references == null) {
            return;
        }
        Set<ScalarDraft> references = new HashSet<>(field.references);
        List<IndexDraft> uniques = relation.b.indexes.stream()
                .filter(index -> index.isCriterion() && covers(index.parts, references))
                .toList();
        boolean byKey = relation.b.primaryKey != null && covers(relation.b.primaryKey.parts, references);
        if (!byKey && !uniques.isEmpty() && uniques.stream().allMatch(index -> index.deferrable != null)) {
            report.error(
                    ExtensionCode.DEFERRABLE,
                    field.source.span(),
                    "The relation field `" + field.name() + "` refers to a unique of `" + relation.b.name()
                            + "` that is deferrable; a foreign key cannot.");
        }
    }

    private static boolean covers(List<PartDraft> parts, Set<ScalarDraft> fields) {
        return parts.size() == fields.size()
                && parts.stream().map(PartDraft::field).allMatch(fields::contains);
    }

    private void wrong(IndexDraft index, ExtensionCode code, String message) {
        report.error(code, index.attribute.span(), message);
    }
}
