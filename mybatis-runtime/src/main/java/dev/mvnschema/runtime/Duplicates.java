package dev.mvnschema.runtime;

/** What becomes of new rows whose unique key another row has. */
public enum Duplicates {
    /** They are refused, and with them the whole call: {@link UniqueViolation}. */
    REFUSE,
    /** They are left out ({@code ON CONFLICT DO NOTHING}). */
    SKIP
}
