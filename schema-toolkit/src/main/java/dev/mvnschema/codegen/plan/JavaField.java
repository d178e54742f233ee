package dev.mvnschema.codegen.plan;

import dev.mvnschema.psl.ScalarField;

/**
 * A column that generated code reads.
 *
 * @param kind how one value is stored
 * @param element the type of one value; for enums the generated type
 * @param component the name of the record component, and of whatever sets or names the field
 * @param constant the name of the constant that stands for the column
 */
public record JavaField(ScalarField source, ColumnKind kind, JavaType element, String component, String constant) {

    public boolean isList() {
        return source.isList();
    }

    /** Whether a row may hold null here. A list may not: it is read as empty then. */
    public boolean isNullable() {
        return !source.isRequired() && !source.isList();
    }

    /** Whether the component is a primitive. */
    public boolean isPrimitive() {
        return source.isRequired() && element.isPrimitive();
    }

    /** Whether the database alone gives the value: computed columns, and identities that take no other. */
    public boolean isReadOnly() {
        return source.generated() != null || source.identity() == ScalarField.Identity.ALWAYS;
    }

    /** Whether it counts the changes of its row: the runtime sets it then. */
    public boolean isVersion() {
        return source.version();
    }

    /** Whether a new row must be given a value. */
    public boolean isRequiredOnCreate() {
        return isRequiredOnCreate(source);
    }

    static boolean isRequiredOnCreate(ScalarField source) {
        return source.isRequired()
                && source.generated() == null
                && source.defaultValue() == null
                && source.identity() == null
                && !source.updatedAt()
                && !source.version();
    }
}
