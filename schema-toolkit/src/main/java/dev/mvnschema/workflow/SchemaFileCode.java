package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.DiagnosticCode;

/** What can be wrong with the files of a schema before their text is looked at. */
public enum SchemaFileCode implements DiagnosticCode {
    NO_FILES("SCH1001", "No schema file"),
    NOT_UTF_8("SCH1002", "Schema file that is not UTF-8"),
    NOT_FORMATTED("SCH1003", "Schema file that is not formatted");

    private final String id;
    private final String title;

    SchemaFileCode(String id, String title) {
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
}
