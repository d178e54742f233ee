package dev.mvnschema.mapping;

import dev.mvnschema.catalog.Index;
import dev.mvnschema.psl.IndexPart;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The indexes of a model, unique ones too: those of fields, then {@code @@index}, then {@code @@unique}. */
final class IndexMapper {

    private IndexMapper() {}

    static List<Index> indexes(Model model) {
        List<Index> indexes = new ArrayList<>();
        model.uniques().stream().filter(UniqueKey::onField).forEach(key -> indexes.add(unique(model, key)));
        model.indexes().forEach(index -> indexes.add(plain(model, index)));
        model.uniques().stream().filter(key -> !key.onField()).forEach(key -> indexes.add(unique(model, key)));
        return indexes;
    }

    private static Index unique(Model model, UniqueKey key) {
        return new Index(
                key.indexName(),
                keys(model, key.parts()),
                "btree",
                true,
                key.predicate(),
                TableMapper.columnNames(model, key.include()),
                key.nullsNotDistinct(),
                key.deferrable() == null ? null : new Index.Constraint(Constraints.deferral(key.deferrable())),
                true);
    }

    private static Index plain(Model model, dev.mvnschema.psl.Index index) {
        String expression = index.expression();
        return new Index(
                index.indexName(),
                expression == null ? keys(model, index.parts()) : IndexExpressions.keys(expression),
                index.method().name().toLowerCase(Locale.ROOT),
                index.unique(),
                index.predicate(),
                TableMapper.columnNames(model, index.include()),
                index.nullsNotDistinct(),
                null,
                true);
    }

    private static List<Index.Key> keys(Model model, List<IndexPart> parts) {
        return parts.stream()
                .map(part -> {
                    boolean descending = part.sort() == IndexPart.Sort.DESC;
                    boolean nullsFirst = part.nulls() == null ? descending : part.nulls() == IndexPart.Nulls.FIRST;
                    return new Index.Key(
                            model.scalar(part.field()).columnName(),
                            null,
                            descending,
                            nullsFirst,
                            part.operatorClass(),
                            null);
                })
                .toList();
    }
}
