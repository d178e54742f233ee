package dev.mvnschema.oracle;

/** A schema file of a case. */
public record SchemaFile(String path, String text) {}
