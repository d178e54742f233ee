package dev.mvnschema.psl;

/** What happens to the child when its parent is deleted or its key changes. */
public enum ReferentialAction {
    CASCADE("Cascade"),
    RESTRICT("Restrict"),
    NO_ACTION("NoAction"),
    SET_NULL("SetNull"),
    SET_DEFAULT("SetDefault");

    private final String keyword;

    ReferentialAction(String keyword) {
        this.keyword = keyword;
    }

    /** As written in a schema file. */
    public String keyword() {
        return keyword;
    }
}
