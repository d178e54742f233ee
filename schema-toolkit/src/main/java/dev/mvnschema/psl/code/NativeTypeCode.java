package dev.mvnschema.psl.code;

/** Native database types. */
public enum NativeTypeCode implements SchemaCode {
    PREFIX("PSL1701", "Native type with a wrong prefix", "Use the name of the datasource block as the prefix."),
    UNKNOWN("PSL1702", "Unknown native type", "Use one of PostgreSQL's native types, or `Unsupported(\"…\")`."),
    ARGUMENT_COUNT("PSL1703", "Too many arguments of a native type", "Remove arguments."),
    FIELD_TYPE("PSL1704", "Native type for another field type", "Change the type of the field, or the native type."),
    ARGUMENT("PSL1705", "Wrong argument of a native type", "Write whole numbers."),
    RANGE("PSL1706", "Argument of a native type out of range", "Choose a number in the range."),
    NOT_INDEXABLE("PSL1707", "Native type that cannot be indexed", "Remove the field from the index.");

    private final String id;
    private final String title;
    private final String advice;

    NativeTypeCode(String id, String title, String advice) {
        this.id = id;
        this.title = title;
        this.advice = advice;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String advice() {
        return advice;
    }
}
