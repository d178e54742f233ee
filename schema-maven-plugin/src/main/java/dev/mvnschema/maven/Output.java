package dev.mvnschema.maven;

/** The form of a result; the names are what a user types. */
public enum Output {
    text,
    json
}
