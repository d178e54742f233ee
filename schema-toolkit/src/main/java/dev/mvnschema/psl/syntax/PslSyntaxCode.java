package dev.mvnschema.psl.syntax;

import dev.mvnschema.diagnostic.DiagnosticCode;

/** What can be wrong with the text of a schema file before any name in it is looked up. */
public enum PslSyntaxCode implements DiagnosticCode {
    INVALID_LINE("PSL0001", "Line that begins with no keyword of the schema language"),
    INVALID_BLOCK("PSL0002", "Block that begins with no keyword of the schema language"),
    TYPE_ALIAS("PSL0003", "Type alias"),
    INVALID_FIELD_LINE("PSL0004", "Line that is neither a field nor a block attribute"),
    INVALID_ENUM_LINE("PSL0005", "Line that is no enum value"),
    INVALID_PROPERTY_LINE("PSL0006", "Line that is no property of a datasource or generator"),
    FIELD_WITHOUT_TYPE("PSL0007", "Field without a type"),
    FIELD_WITH_COLON("PSL0008", "Colon between the name of a field and its type"),
    FIELD_WITH_BANG("PSL0009", "Exclamation mark behind a type"),
    LIST_IN_BRACKETS("PSL0010", "List type written in brackets"),
    OPTIONAL_LIST("PSL0011", "Optional list"),
    UNKNOWN_ESCAPE("PSL0012", "Unknown escape sequence in a string"),
    INVALID_UNICODE_ESCAPE("PSL0013", "Unicode escape that is no character"),
    UNCLOSED_BLOCK("PSL0014", "Block that is not closed"),
    NESTED_TOO_DEEPLY("PSL0015", "Values nested too deeply"),
    COMPOSITE_TYPE_ATTRIBUTE("PSL0016", "Block attribute in a composite type"),
    COMPOSITE_TYPE_FIELD_ATTRIBUTE("PSL0017", "Attribute that a field of a composite type cannot have");

    private final String id;
    private final String title;

    PslSyntaxCode(String id, String title) {
        this.id = id;
        this.title = title;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    /** Whether a part of the text could not be read, so that nobody knows what it means; the others are forms out of use. */
    public boolean leavesTextUnread() {
        return switch (this) {
            case INVALID_LINE,
                    INVALID_BLOCK,
                    TYPE_ALIAS,
                    INVALID_FIELD_LINE,
                    INVALID_ENUM_LINE,
                    INVALID_PROPERTY_LINE,
                    UNCLOSED_BLOCK,
                    NESTED_TOO_DEEPLY -> true;
            default -> false;
        };
    }

    @Override
    public String prismaCode() {
        return "P1012";
    }
}
