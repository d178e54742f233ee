package dev.mvnschema.seed;

import dev.mvnschema.diagnostic.DiagnosticCode;

/** What can be wrong with seeds. */
public enum SeedCode implements DiagnosticCode {
    STATEMENT_FAILED("SEED1001", "a statement of a seed failed"),
    UNREADABLE("SEED1002", "a seed file cannot be read"),
    NO_ENVIRONMENT("SEED1003", "there are no seeds for the environment"),
    TRANSACTION_CONTROL("SEED1004", "a seed begins or ends a transaction");

    private final String id;
    private final String title;

    SeedCode(String id, String title) {
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
