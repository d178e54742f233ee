package dev.mvnschema.mapping;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.psl.EnumType;
import dev.mvnschema.psl.FieldType;
import dev.mvnschema.psl.ScalarField;
import dev.mvnschema.psl.Schema;
import org.jspecify.annotations.Nullable;

/** A scalar field as a column. */
final class ColumnMapper {

    private final Schema schema;
    private final DefaultMapper defaults;

    ColumnMapper(Schema schema) {
        this.schema = schema;
        this.defaults = new DefaultMapper(schema);
    }

    /** A list is never {@code NOT NULL}. */
    Column column(ScalarField field, Name table) {
        return new Column(
                field.columnName(),
                type(field),
                !field.isRequired(),
                field.generated() == null && field.identity() == null ? defaults.defaultOf(field, table) : null,
                identity(field.identity()),
                generated(field.generated()),
                field.collation(),
                schema.commentsInDatabase() ? field.documentation() : null);
    }

    ColumnType type(ScalarField field) {
        FieldType type = field.type();
        ColumnType.Element element;
        if (type instanceof FieldType.Scalar scalar) {
            element = NativeTypes.element(scalar.type(), field.nativeType());
        } else if (type instanceof FieldType.EnumRef reference) {
            EnumType found = schema.enumType(reference.name());
            element = new ColumnType.EnumRef(new Name(found.schema(), found.databaseName()));
        } else {
            element = new ColumnType.Other(((FieldType.Unsupported) type).sql());
        }
        return new ColumnType(element, field.isList());
    }

    private static Column.@Nullable Identity identity(ScalarField.@Nullable Identity identity) {
        if (identity == null) {
            return null;
        }
        return switch (identity) {
            case ALWAYS -> Column.Identity.ALWAYS;
            case BY_DEFAULT -> Column.Identity.BY_DEFAULT;
        };
    }

    private static Column.@Nullable Generated generated(ScalarField.@Nullable Generated generated) {
        return generated == null ? null : new Column.Generated(generated.expression(), generated.stored());
    }
}
