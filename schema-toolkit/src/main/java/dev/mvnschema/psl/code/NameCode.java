package dev.mvnschema.psl.code;

/** Names of blocks, fields and values. */
public enum NameCode implements SchemaCode {
    LEADING_DIGIT(
            "PSL1101",
            "Name that starts with a digit",
            "Start the name with a letter, and keep the old name in the database with `@map` or `@@map`."),
    DASH(
            "PSL1102",
            "Name with a dash",
            "Use letters, digits and underscores, and keep the old name in the database with `@map` or `@@map`."),
    RESERVED_SCALAR(
            "PSL1103",
            "Block named like a built-in type",
            "Choose another name, and keep the old one in the database with `@@map`."),
    DUPLICATE_BLOCK(
            "PSL1104",
            "Two blocks with one name",
            "Rename one of the two blocks; `@@map` keeps its name in the database."),
    DUPLICATE_FIELD(
            "PSL1105", "Two fields with one name", "Rename or remove one of the two fields, or change its `@map`."),
    DUPLICATE_ENUM_VALUE("PSL1106", "Two enum values with one name", "Remove one of the two values."),
    RESERVED_NAME(
            "PSL1107", "Reserved name", "Choose another name, and keep the old one in the database with `@@map`."),
    DUPLICATE_TABLE(
            "PSL1108",
            "Two models with one table",
            "Give one of the two another table with `@@map`, or another schema with `@@schema`."),
    DUPLICATE_ENUM(
            "PSL1109",
            "Two enums with one database type",
            "Give one of the two another name with `@@map`, or another schema with `@@schema`."),
    DUPLICATE_KEY("PSL1110", "Key given twice in a block", "Keep one of the two lines.");

    private final String id;
    private final String title;
    private final String advice;

    NameCode(String id, String title, String advice) {
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
