package dev.mvnschema.catalog;

/** The types of PostgreSQL that the schema language can name. */
public enum BuiltinType {
    TEXT("TEXT"),
    VARCHAR("VARCHAR"),
    CHAR("CHAR"),
    CITEXT("CITEXT"),
    UUID("UUID"),
    INET("INET"),
    XML("XML"),
    BIT("BIT"),
    VARBIT("VARBIT"),
    BOOLEAN("BOOLEAN"),
    SMALLINT("SMALLINT"),
    INTEGER("INTEGER"),
    BIGINT("BIGINT"),
    OID("OID"),
    REAL("REAL"),
    DOUBLE_PRECISION("DOUBLE PRECISION"),
    DECIMAL("DECIMAL"),
    MONEY("MONEY"),
    TIMESTAMP("TIMESTAMP"),
    TIMESTAMPTZ("TIMESTAMPTZ"),
    DATE("DATE"),
    TIME("TIME"),
    TIMETZ("TIMETZ"),
    BYTEA("BYTEA"),
    JSON("JSON"),
    JSONB("JSONB");

    private final String sql;

    BuiltinType(String sql) {
        this.sql = sql;
    }

    /** The name in SQL, as Prisma writes it, without modifiers. */
    public String sql() {
        return sql;
    }
}
