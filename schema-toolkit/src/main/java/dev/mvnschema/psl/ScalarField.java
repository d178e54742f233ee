package dev.mvnschema.psl;

import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.psl.syntax.Arity;
import org.jspecify.annotations.Nullable;

/**
 * A field that is a column: of a scalar, enum or unsupported type.
 *
 * @param columnName the database name
 * @param nativeType the {@code @db.…} attribute, or null for the type's default
 * @param defaultValue the {@code @default}, or null
 * @param updatedAt whether it carries {@code @updatedAt}
 * @param version whether it carries {@code @version}: optimistic locking
 * @param omitted whether it carries {@code @omit}: read only by those who ask for it
 * @param generated the {@code @generated} expression, or null
 * @param identity the identity clause, or null
 * @param collation the {@code @collate} name, or null
 * @param was the former column name from {@code @was}, or null
 * @param backfill the {@code @backfill} expression that fills existing rows of a new required column, or null
 */
public record ScalarField(
        String name,
        String columnName,
        FieldType type,
        Arity arity,
        @Nullable NativeType nativeType,
        @Nullable DefaultValue defaultValue,
        boolean updatedAt,
        boolean version,
        boolean omitted,
        boolean ignored,
        @Nullable Generated generated,
        @Nullable Identity identity,
        @Nullable String collation,
        @Nullable String was,
        @Nullable String backfill,
        @Nullable String documentation,
        SourceSpan span)
        implements Field {

    public boolean isRequired() {
        return arity == Arity.REQUIRED;
    }

    public boolean isList() {
        return arity == Arity.LIST;
    }

    /**
     * A column that the database computes.
     *
     * @param expression SQL over the other columns of the row
     * @param stored {@code STORED}; else {@code VIRTUAL} (PostgreSQL 18)
     */
    public record Generated(String expression, boolean stored) {}

    /** An identity column: {@code ALWAYS} or {@code BY DEFAULT}. */
    public enum Identity {
        ALWAYS,
        BY_DEFAULT
    }
}
