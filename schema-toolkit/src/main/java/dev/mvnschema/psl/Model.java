package dev.mvnschema.psl;

import dev.mvnschema.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A model or a view.
 *
 * @param schema the {@code @@schema}, or null when multi-schema is not used
 * @param view whether it was declared with {@code view}: no table, no DDL, no writes
 * @param ignored whether it carries {@code @@ignore}
 * @param fields scalar and relation fields in source order
 * @param primaryKey from {@code @id} or {@code @@id}; null when there is none
 * @param uniques from {@code @unique} and {@code @@unique}: first those of fields, then those of the block
 * @param indexes from {@code @@index}
 * @param was the former database name from {@code @@was}, or null
 */
public record Model(
        String name,
        String databaseName,
        @Nullable String schema,
        boolean view,
        boolean ignored,
        List<Field> fields,
        @Nullable PrimaryKey primaryKey,
        List<UniqueKey> uniques,
        List<Index> indexes,
        List<Check> checks,
        List<Exclusion> exclusions,
        @Nullable String was,
        @Nullable String documentation,
        SourceSpan span) {

    public Model {
        fields = List.copyOf(fields);
        uniques = List.copyOf(uniques);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
        exclusions = List.copyOf(exclusions);
    }

    public Optional<Field> findField(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }

    /** The scalar field of that name; the name must come from this model. */
    public ScalarField scalar(String fieldName) {
        return scalars()
                .filter(field -> field.name().equals(fieldName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no scalar field " + fieldName + " on " + name));
    }

    /** The fields that are columns, in source order. */
    public Stream<ScalarField> scalars() {
        return fields.stream().filter(ScalarField.class::isInstance).map(ScalarField.class::cast);
    }

    /** The fields that point to other models, in source order. */
    public Stream<RelationField> relationFields() {
        return fields.stream().filter(RelationField.class::isInstance).map(RelationField.class::cast);
    }
}
