package dev.mvnschema.mapping;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Hints;

/**
 * What a schema asks for.
 *
 * @param catalog the database as it should be
 * @param hints what the schema says about the way there
 */
public record MappedSchema(Catalog catalog, Hints hints) {}
