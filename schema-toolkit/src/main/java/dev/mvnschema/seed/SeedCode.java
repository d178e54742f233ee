package dev.mvnschema.seed;

import dev.mvnschema.diagnostic.DiagnosticCode;

/** What can be wrong with seeds: 100x files and SQL, 101x rows from CSV and JSON, 102x seeders in Java. */
public enum SeedCode implements DiagnosticCode {
    STATEMENT_FAILED("SEED1001", "a statement of a seed failed"),
    UNREADABLE("SEED1002", "a seed file cannot be read"),
    NO_ENVIRONMENT("SEED1003", "there are no seeds for the environment"),
    TRANSACTION_CONTROL("SEED1004", "a seed begins or ends a transaction"),

    NO_TABLE("SEED1010", "no table or model has the name of a seed file"),
    NO_COLUMN("SEED1011", "no column or field has the name in a seed file"),
    NO_KEY("SEED1012", "no unique key tells the rows of a seed file apart"),
    MALFORMED("SEED1013", "a seed file is not well-formed CSV or JSON"),
    BAD_VALUE("SEED1014", "a value of a seed file does not fit its column"),
    ROW_REFUSED("SEED1015", "the database refuses a row of a seed file"),
    DUPLICATE_KEY("SEED1016", "two rows of a seed file have the same key"),

    SEEDER_FAILED("SEED1021", "a seeder failed"),
    BAD_SEEDER("SEED1022", "a seeder cannot be loaded");

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
