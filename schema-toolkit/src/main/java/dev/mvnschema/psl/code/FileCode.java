package dev.mvnschema.psl.code;

/** Schema files on disk. */
public enum FileCode implements SchemaCode {
    NO_FILE(
            "PSL1001",
            "No schema file",
            "Create `src/main/schema/schema.prisma` with `mvn schema:init`, or name the folder with `-Dschema.schemaDirectory=…`."),
    UNREADABLE("PSL1002", "Schema file that cannot be read", "Make the file readable for this user."),
    NOT_UTF8("PSL1003", "Schema file that is not UTF-8", "Save the file as UTF-8.");

    private final String id;
    private final String title;
    private final String advice;

    FileCode(String id, String title, String advice) {
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
