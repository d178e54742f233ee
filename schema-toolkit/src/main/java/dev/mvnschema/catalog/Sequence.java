package dev.mvnschema.catalog;

/** A sequence that no column owns. */
public record Sequence(Name name) {}
