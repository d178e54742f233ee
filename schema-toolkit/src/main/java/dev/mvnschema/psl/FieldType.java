package dev.mvnschema.psl;

/** The type of a {@link ScalarField}, before its arity. */
public sealed interface FieldType {

    /** One of the built-in scalar types. */
    record Scalar(ScalarType type) implements FieldType {}

    /** An enum of the schema, by name. */
    record EnumRef(String name) implements FieldType {}

    /** {@code Unsupported("…")}: the SQL type, verbatim. */
    record Unsupported(String sql) implements FieldType {}
}
