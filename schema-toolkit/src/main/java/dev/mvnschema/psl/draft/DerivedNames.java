package dev.mvnschema.psl.draft;

import dev.mvnschema.psl.ConstraintNames;
import java.util.List;
import java.util.Objects;

/** The database names of keys, indexes and foreign keys of drafts: given by {@code map:}, or derived. */
public final class DerivedNames {

    private DerivedNames() {}

    public static String of(ModelDraft model, KeyDraft key) {
        return Objects.requireNonNullElseGet(key.mappedName, () -> ConstraintNames.primaryKey(model.databaseName()));
    }

    public static String of(IndexDraft index) {
        if (index.mappedName != null) {
            return index.mappedName;
        }
        if (index.derivedName == null) {
            index.derivedName = derived(index);
        }
        return index.derivedName;
    }

    private static String derived(IndexDraft index) {
        String table = index.model.databaseName();
        if (index.expression != null) {
            return ConstraintNames.expressionIndex(table);
        }
        List<String> columns =
                index.parts.stream().map(part -> part.field().databaseName()).toList();
        return index.isUnique() ? ConstraintNames.unique(table, columns) : ConstraintNames.index(table, columns);
    }

    /** The foreign key of an inline relation. */
    public static String of(RelationDraft relation) {
        RelationFieldDraft field = relation.fieldA;
        if (field != null && field.mappedName != null) {
            return field.mappedName;
        }
        List<String> columns =
                relation.referencing().stream().map(ScalarDraft::databaseName).toList();
        return ConstraintNames.foreignKey(relation.a.databaseName(), columns);
    }

    public static String of(ModelDraft model, CheckDraft check) {
        return Objects.requireNonNullElseGet(check.mappedName(), () -> ConstraintNames.check(model.databaseName()));
    }

    public static String of(ModelDraft model, ExclusionDraft exclusion) {
        return Objects.requireNonNullElseGet(
                exclusion.mappedName(), () -> ConstraintNames.exclusion(model.databaseName()));
    }
}
