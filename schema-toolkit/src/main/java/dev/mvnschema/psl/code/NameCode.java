package dev.mvnschema.psl.code;

/** Names of blocks, fields and values. */
public enum NameCode implements SchemaCode {
    EMPTY_NAME(1101, "Empty name", "Give the element a name."),
    LEADING_DIGIT(
            1102,
            "Name that starts with a digit",
            "Start the name with a letter, and keep the old name in the database with `@map` or `@@map`."),
    DASH(
            1103,
            "Name with a dash",
            "Use letters, digits and underscores, and keep the old name in the database with `@map` or `@@map`."),
    RESERVED_SCALAR(
            1104,
            "Block named like a built-in type",
            "Choose another name, and keep the old one in the database with `@@map`."),
    DUPLICATE_BLOCK(
            1105,
            "Two blocks with one name",
            "Rename one of the two blocks; `@@map` keeps its name in the database."),
    DUPLICATE_FIELD(1106, "Two fields with one name", "Rename or remove one of the two fields, or change its `@map`."),
    DUPLICATE_ENUM_VALUE(1107, "Two enum values with one name", "Remove one of the two values."),
    RESERVED_NAME(1108, "Reserved name", "Choose another name, and keep the old one in the database with `@@map`."),
    DUPLICATE_TABLE(
            1109,
            "Two models with one table",
            "Give one of the two another table with `@@map`, or another schema with `@@schema`."),
    DUPLICATE_ENUM(
            1110,
            "Two enums with one database type",
            "Give one of the two another name with `@@map`, or another schema with `@@schema`."),
    DUPLICATE_KEY(1111, "Key given twice in a block", "Keep one of the two lines.");

    private final String id;
    private final String title;
    private final String advice;

    NameCode(int number, String title, String advice) {
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
