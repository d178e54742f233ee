package dev.mvnschema.psl.resolve;

import dev.mvnschema.psl.Index;
import dev.mvnschema.psl.Index.Method;
import dev.mvnschema.psl.IndexPart;
import dev.mvnschema.psl.PrimaryKey;
import dev.mvnschema.psl.UniqueKey;
import dev.mvnschema.psl.draft.DerivedNames;
import dev.mvnschema.psl.draft.FieldDraft;
import dev.mvnschema.psl.draft.IndexDraft;
import dev.mvnschema.psl.draft.KeyDraft;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.PartDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns key and index drafts into keys and indexes. */
final class KeyBuilder {

    private KeyBuilder() {}

    static @Nullable PrimaryKey primaryKey(ModelDraft model) {
        KeyDraft key = model.primaryKey;
        return key == null
                ? null
                : new PrimaryKey(
                        parts(key.parts),
                        key.clientName,
                        DerivedNames.of(model, key),
                        key.onField != null,
                        key.attribute.span());
    }

    static List<UniqueKey> uniques(ModelDraft model) {
        return model.indexes.stream()
                .filter(IndexDraft::isUnique)
                .map(index -> new UniqueKey(
                        parts(index.parts),
                        index.clientName,
                        DerivedNames.of(index),
                        index.onField != null,
                        index.predicate,
                        include(index),
                        index.nullsNotDistinct,
                        index.deferrable,
                        index.attribute.span()))
                .toList();
    }

    static List<Index> indexes(ModelDraft model) {
        return model.indexes.stream()
                .filter(index -> !index.isUnique())
                .map(KeyBuilder::index)
                .toList();
    }

    private static Index index(IndexDraft index) {
        Method method = index.method == null ? Method.BTREE : index.method;
        return new Index(
                parts(index.parts),
                index.expression,
                DerivedNames.of(index),
                method,
                index.predicate,
                include(index),
                index.uniqueExpression,
                index.nullsNotDistinct,
                index.attribute.span());
    }

    private static List<String> include(IndexDraft index) {
        return index.include.stream().map(FieldDraft::name).toList();
    }

    private static List<IndexPart> parts(List<PartDraft> parts) {
        return parts.stream()
                .map(part -> new IndexPart(part.field().name(), part.sort(), part.nulls(), operatorClass(part)))
                .toList();
    }

    private static @Nullable String operatorClass(PartDraft part) {
        return part.operatorClass() == null
                ? part.rawOperatorClass()
                : part.operatorClass().sqlName();
    }
}
