package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.DiagnosticCode;

/** What can be wrong with how a project is set up. */
public enum ConfigurationCode implements DiagnosticCode {
    DOT_ENV("CFG1001", "the .env file cannot be read"),
    SHADOW_IS_TARGET("CFG1002", "the shadow database is the database itself");

    private final String id;
    private final String title;

    ConfigurationCode(String id, String title) {
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
