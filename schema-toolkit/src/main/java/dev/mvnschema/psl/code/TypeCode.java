package dev.mvnschema.psl.code;

/** Types of fields. */
public enum TypeCode implements SchemaCode {
    UNKNOWN_TYPE("PSL1201", "Unknown type", "Use a built-in type, or define the model or enum."),
    EMPTY_ENUM("PSL1202", "Enum without values", "Add a value, or remove the enum."),
    COMPOSITE("PSL1203", "Composite type", "Use a model with a relation, or a `Json` field."),
    RELATION_IN_COMPOSITE("PSL1204", "Relation in a composite type", "Use a model instead of the composite type."),
    UNSUPPORTED_IGNORED("PSL1205", "@ignore on an unsupported type", "Remove `@ignore`."),
    SUPPORTED_AFTER_ALL("PSL1206", "Unsupported(\"…\") with a supported type", "Write the type as the message says."),
    NEEDS_DATASOURCE(
            "PSL1207", "Type that needs a datasource", "Add a datasource block with `provider = \"postgresql\"`.");

    private final String id;
    private final String title;
    private final String advice;

    TypeCode(String id, String title, String advice) {
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
