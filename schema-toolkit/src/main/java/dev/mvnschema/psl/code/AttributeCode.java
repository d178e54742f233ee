package dev.mvnschema.psl.code;

/** Attributes and their arguments. */
public enum AttributeCode implements SchemaCode {
    UNKNOWN_ATTRIBUTE(1301, "Unknown attribute", "Correct or remove the attribute."),
    DUPLICATE_ATTRIBUTE(1302, "Attribute given twice", "Keep one of them."),
    MISSING_ARGUMENT(1303, "Missing argument", "Add the argument."),
    UNKNOWN_ARGUMENT(1304, "Unknown argument", "Remove or rename the argument."),
    DUPLICATE_ARGUMENT(1305, "Argument given twice", "Keep one of them."),
    MULTIPLE_UNNAMED(1306, "Several arguments without a name", "Put fields into brackets, or name the arguments."),
    ARGUMENT_WITHOUT_VALUE(1307, "Argument without a value", "Write a value behind the colon."),
    TRAILING_COMMA(1308, "Comma behind the last argument", "Remove the comma."),
    WRONG_VALUE_TYPE(1309, "Value of the wrong kind", "Write a value of the kind that the message names."),
    EMPTY_STRING(1310, "Empty name argument", "Write a name, or leave the argument out."),
    CLIENT_NAME(1311, "Name with forbidden characters", "Use letters, digits and underscores."),
    NOT_ON_RELATION_FIELD(
            1312,
            "Column attribute on a relation field",
            "Put the attribute on the scalar fields of the relation."),
    UPDATED_AT_TYPE(1313, "@updatedAt on a wrong type", "Make the field a single `DateTime`, or remove `@updatedAt`."),
    IGNORE_NOT_NEEDED(1314, "@ignore in an ignored model", "Remove `@ignore` from the field.");

    private final String id;
    private final String title;
    private final String advice;

    AttributeCode(int number, String title, String advice) {
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
