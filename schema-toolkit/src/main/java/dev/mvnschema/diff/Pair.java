package dev.mvnschema.diff;

/** The same object before and after. */
public record Pair<T>(T before, T after) {}
