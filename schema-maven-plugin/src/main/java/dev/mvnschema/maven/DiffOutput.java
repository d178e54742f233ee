package dev.mvnschema.maven;

/** The form of a diff; the names are what a user types. */
public enum DiffOutput {
    text,
    sql,
    json
}
