package dev.mvnschema.psl.format;

import dev.mvnschema.psl.ScalarType;
import dev.mvnschema.psl.draft.PartDraft;
import dev.mvnschema.psl.draft.RelationDraft;
import dev.mvnschema.psl.draft.ScalarDraft;
import dev.mvnschema.psl.syntax.Arity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a relation without {@code fields} would have: one for each column of the first unique criterion of the other
 * model, named after both ({@code userId}), those that exist and those that do not.
 *
 * @param unknownTypes whether one would need a type that is not built in
 */
record ReferencingColumns(List<Column> columns, boolean unknownTypes) {

    /** A column; {@code missing} is null when the model has it already. */
    record Column(String name, Arity arity, @Nullable NewField missing) {}

    static ReferencingColumns of(RelationDraft relation) {
        Optional<List<PartDraft>> criterion = relation.b.uniqueCriteria().findFirst();
        List<Column> columns = new ArrayList<>();
        boolean unknown = false;
        for (PartDraft part : criterion.orElse(List.of())) {
            ScalarDraft referenced = part.field();
            String name = decapitalized(relation.b.name()) + capitalized(referenced.name());
            ScalarDraft existing = scalar(relation, name);
            ScalarType type = referenced.scalarType();
            if (existing != null) {
                columns.add(new Column(name, existing.arity(), null));
            } else if (type != null) {
                Arity arity = relation.fieldA == null ? Arity.OPTIONAL : relation.fieldA.arity();
                NewField field = new NewField(relation.a, name, type.keyword(), arity, nativeType(referenced));
                columns.add(new Column(name, arity, field));
            } else {
                unknown = true;
            }
        }
        return new ReferencingColumns(columns, unknown);
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    List<NewField> missing() {
        List<NewField> missing = new ArrayList<>();
        for (Column column : columns) {
            if (column.missing() != null) {
                missing.add(column.missing());
            }
        }
        return missing;
    }

    boolean anyOptional() {
        return columns.stream().anyMatch(column -> column.arity() == Arity.OPTIONAL);
    }

    private static @Nullable ScalarDraft scalar(RelationDraft relation, String name) {
        return relation.a.scalars.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The {@code @db.…} attribute of a column, as written. */
    private static String nativeType(ScalarDraft column) {
        return column.nativeTypeUse == null ? "" : column.nativeTypeUse.span().text();
    }

    private static String capitalized(String name) {
        int end = name.offsetByCodePoints(0, 1);
        return name.substring(0, end).toUpperCase(Locale.ROOT) + name.substring(end);
    }

    private static String decapitalized(String name) {
        int end = name.offsetByCodePoints(0, 1);
        return name.substring(0, end).toLowerCase(Locale.ROOT) + name.substring(end);
    }
}
