package dev.mvnschema.runtime;

/**
 * A lock on the rows that a find returns, until the transaction ends.
 *
 * @param strength how strong
 * @param waiting what to do about rows that others hold
 */
public record Lock(Strength strength, Wait waiting) {

    /** PostgreSQL's row locks, strongest first. */
    public enum Strength {
        UPDATE("UPDATE"),
        NO_KEY_UPDATE("NO KEY UPDATE"),
        SHARE("SHARE"),
        KEY_SHARE("KEY SHARE");

        private final String sql;

        Strength(String sql) {
            this.sql = sql;
        }

        /** After {@code FOR}. */
        public String sql() {
            return sql;
        }
    }

    /** What to do about rows that others hold. */
    public enum Wait {
        /** Wait until they let go. */
        WAIT(""),
        /** Fail at once: {@link StatementCancelled}. */
        NOWAIT(" NOWAIT"),
        /** Do without these rows. */
        SKIP_LOCKED(" SKIP LOCKED");

        private final String sql;

        Wait(String sql) {
            this.sql = sql;
        }

        /** At the end of the locking clause. */
        public String sql() {
            return sql;
        }
    }
}
