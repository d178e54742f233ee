package dev.mvnschema.psl.code;

/** Types of fields. */
public enum TypeCode implements SchemaCode {
    UNKNOWN_TYPE(1201, "Unknown type", "Use a built-in type, or define the model or enum."),
    EMPTY_ENUM(1202, "Enum without values", "Add a value, or remove the enum."),
    COMPOSITE(1203, "Composite type", "Use a model with a relation, or a `Json` field."),
    RELATION_IN_COMPOSITE(1204, "Relation in a composite type", "Use a model instead of the composite type."),
    UNSUPPORTED_IGNORED(1205, "@ignore on an unsupported type", "Remove `@ignore`."),
    SUPPORTED_AFTER_ALL(1206, "Unsupported(\"…\") with a supported type", "Write the type as the message says."),
    NEEDS_DATASOURCE(1207, "Type that needs a datasource", "Add a datasource block with `provider = \"postgresql\"`.");

    private final String id;
    private final String title;
    private final String advice;

    TypeCode(int number, String title, String advice) {
        this.id = "PSL" + number;
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
