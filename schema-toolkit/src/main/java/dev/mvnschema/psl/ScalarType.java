package dev.mvnschema.psl;

/** The built-in scalar types of the language. */
public enum ScalarType {
    STRING("String"),
    BOOLEAN("Boolean"),
    INT("Int"),
    BIG_INT("BigInt"),
    FLOAT("Float"),
    DECIMAL("Decimal"),
    DATE_TIME("DateTime"),
    JSON("Json"),
    BYTES("Bytes");

    private final String keyword;

    ScalarType(String keyword) {
        this.keyword = keyword;
    }

    /** As written in a schema file. */
    public String keyword() {
        return keyword;
    }
}
