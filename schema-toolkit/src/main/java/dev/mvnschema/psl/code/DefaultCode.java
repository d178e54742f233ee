package dev.mvnschema.psl.code;

/** Default values. */
public enum DefaultCode implements SchemaCode {
    NOT_ALLOWED(
            "PSL1601",
            "Default that the type cannot have",
            "Use `@default(dbgenerated(\"…\"))`, or remove the default."),
    NAMED_DEFAULT("PSL1602", "Named default", "Remove `map:`; PostgreSQL does not name defaults."),
    LIST_SHAPE(
            "PSL1603",
            "List for a single value or the other way round",
            "Write `[…]` for a list field and a plain value for any other."),
    VALUE_TYPE("PSL1604", "Default of another type", "Write a value of the field's type."),
    ENUM_VALUE("PSL1605", "Default that is no value of the enum", "Use a value of the enum, without quotes."),
    FUNCTION_TYPE("PSL1606", "Function for another type", "Use a function that makes values of the field's type."),
    FUNCTION_ARGUMENTS("PSL1607", "Wrong argument of a default function", "Correct the argument."),
    UNKNOWN_FUNCTION(
            "PSL1608",
            "Unknown default function",
            "Use `autoincrement()`, `now()`, `uuid()`, `cuid()`, `ulid()`, `nanoid()` or `dbgenerated(\"…\")`."),
    LITERAL("PSL1609", "Literal that cannot be read", "Correct the literal.");

    private final String id;
    private final String title;
    private final String advice;

    DefaultCode(String id, String title, String advice) {
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
