package dev.mvnschema.studio;

import dev.mvnschema.diagnostic.DiagnosticCode;

/** What can go wrong with the studio. */
public enum StudioCode implements DiagnosticCode {
    PORT_IN_USE("STU1001", "the studio cannot have its port"),
    PRODUCTION("STU1002", "the studio does not open a production database"),
    REFUSED("STU1003", "a request was not made by the page that the studio opened"),
    BAD_REQUEST("STU1004", "a request of the page cannot be understood"),
    READ_ONLY("STU1005", "the studio is read-only"),
    QUERY_FAILED("STU1006", "the database refused a query of the studio"),
    TIMEOUT("STU1007", "a query took too long"),
    CHANGED_MEANWHILE("STU1008", "a row was changed by someone else meanwhile"),
    CONSTRAINT("STU1009", "a change breaks a rule of the database"),
    TOO_LARGE("STU1010", "a request is larger than the studio takes"),
    LAYOUT_MISSING("STU1011", "the libraries that lay out the diagram are missing");

    private final String id;
    private final String title;

    StudioCode(String id, String title) {
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
