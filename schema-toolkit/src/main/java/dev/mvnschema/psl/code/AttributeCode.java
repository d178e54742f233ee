package dev.mvnschema.psl.code;

/** Attributes and their arguments. */
public enum AttributeCode implements SchemaCode {
    UNKNOWN_ATTRIBUTE("PSL1301", "Unknown attribute", "Correct or remove the attribute."),
    DUPLICATE_ATTRIBUTE("PSL1302", "Attribute given twice", "Keep one of them."),
    MISSING_ARGUMENT("PSL1303", "Missing argument", "Add the argument."),
    UNKNOWN_ARGUMENT("PSL1304", "Unknown argument", "Remove or rename the argument."),
    DUPLICATE_ARGUMENT("PSL1305", "Argument given twice", "Keep one of them."),
    MULTIPLE_UNNAMED("PSL1306", "Several arguments without a name", "Put fields into brackets, or name the arguments."),
    ARGUMENT_WITHOUT_VALUE("PSL1307", "Argument without a value", "Write a value behind the colon."),
    TRAILING_COMMA("PSL1308", "Comma behind the last argument", "Remove the comma."),
    WRONG_VALUE_TYPE("PSL1309", "Value of the wrong kind", "Write a value of the kind that the message names."),
    EMPTY_STRING("PSL1310", "Empty name argument", "Write a name, or leave the argument out."),
    CLIENT_NAME("PSL1311", "Name with forbidden characters", "Use letters, digits and underscores."),
    NOT_ON_RELATION_FIELD(
            "PSL1312",
            "Column attribute on a relation field",
            "Put the attribute on the scalar fields of the relation."),
    UPDATED_AT_TYPE(
            "PSL1313", "@updatedAt on a wrong type", "Make the field a single `DateTime`, or remove `@updatedAt`."),
    IGNORE_NOT_NEEDED("PSL1314", "@ignore in an ignored model", "Remove `@ignore` from the field.");

    private final String id;
    private final String title;
    private final String advice;

    AttributeCode(String id, String title, String advice) {
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
