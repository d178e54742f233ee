package dev.mvnschema.psl.resolve;

import dev.mvnschema.psl.Check;
import dev.mvnschema.psl.EnumType;
import dev.mvnschema.psl.Exclusion;
import dev.mvnschema.psl.Field;
import dev.mvnschema.psl.FieldType;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.RelationField;
import dev.mvnschema.psl.ScalarField;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.psl.draft.DerivedNames;
import dev.mvnschema.psl.draft.EnumDraft;
import dev.mvnschema.psl.draft.FieldDraft;
import dev.mvnschema.psl.draft.GeneratorDraft;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.RelationFieldDraft;
import dev.mvnschema.psl.draft.ScalarDraft;
import dev.mvnschema.psl.draft.ScalarKind;
import dev.mvnschema.psl.draft.SchemaDraft;
import java.util.Objects;

/** Turns drafts without errors into the immutable schema. */
final class SchemaBuilder {

    private final SchemaDraft schema;

    SchemaBuilder(SchemaDraft schema) {
        this.schema = schema;
    }

    Schema build() {
        return new Schema(
                schema.datasource == null ? null : schema.datasource.datasource(),
                schema.generators.stream().map(GeneratorDraft::generator).toList(),
                schema.models.stream().map(SchemaBuilder::model).toList(),
                schema.enums.stream().map(SchemaBuilder::enumeration).toList(),
                schema.relations.stream().map(RelationBuilder::relation).toList());
    }

    private static Model model(ModelDraft draft) {
        return new Model(
                draft.name(),
                draft.databaseName(),
                draft.schemaName(),
                draft.isView(),
                draft.ignored,
                draft.fields.stream().map(SchemaBuilder::field).toList(),
                KeyBuilder.primaryKey(draft),
                KeyBuilder.uniques(draft),
                KeyBuilder.indexes(draft),
                draft.checks.stream()
                        .map(check -> new Check(
                                check.expression(),
                                DerivedNames.of(draft, check),
                                check.attribute().span()))
                        .toList(),
                draft.exclusions.stream()
                        .map(exclusion -> new Exclusion(
                                exclusion.expression(),
                                exclusion.method(),
                                exclusion.predicate(),
                                DerivedNames.of(draft, exclusion),
                                exclusion.deferrable(),
                                exclusion.attribute().span()))
                        .toList(),
                draft.was,
                draft.source().documentation(),
                draft.source().span());
    }

    private static Field field(FieldDraft draft) {
        return draft instanceof ScalarDraft scalar ? scalar(scalar) : relation((RelationFieldDraft) draft);
    }

    private static ScalarField scalar(ScalarDraft draft) {
        return new ScalarField(
                draft.name(),
                draft.databaseName(),
                type(draft.kind),
                draft.arity(),
                draft.nativeType,
                DefaultBuilder.defaultValue(draft),
                draft.updatedAt,
                draft.version,
                draft.omitted,
                draft.ignored,
                draft.generated,
                draft.identity,
                draft.collation,
                draft.was,
                draft.backfill,
                draft.source.documentation(),
                draft.source.span());
    }

    private static FieldType type(ScalarKind kind) {
        if (kind instanceof ScalarKind.BuiltIn builtIn) {
            return new FieldType.Scalar(builtIn.type());
        }
        if (kind instanceof ScalarKind.EnumRef enumeration) {
            return new FieldType.EnumRef(enumeration.type().name());
        }
        if (kind instanceof ScalarKind.Unsupported unsupported) {
            return new FieldType.Unsupported(unsupported.sql());
        }
        throw new IllegalStateException("a composite type in a valid schema");
    }

    private static RelationField relation(RelationFieldDraft draft) {
        return new RelationField(
                draft.name(),
                draft.target.name(),
                draft.arity(),
                RelationBuilder.id(Objects.requireNonNull(draft.relation)),
                draft.ignored,
                draft.source.documentation(),
                draft.source.span());
    }

    private static EnumType enumeration(EnumDraft draft) {
        return new EnumType(
                draft.name(),
                draft.databaseName(),
                draft.schemaName(),
                draft.source().values().stream()
                        .map(value -> new EnumType.Value(
                                value.name().text(),
                                draft.mappedValues.getOrDefault(
                                        value.name().text(), value.name().text()),
                                draft.formerValues.get(value.name().text()),
                                value.documentation(),
                                value.span()))
                        .toList(),
                draft.was,
                draft.source().documentation(),
                draft.source().span());
    }
}
