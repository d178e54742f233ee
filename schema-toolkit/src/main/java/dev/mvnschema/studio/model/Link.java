package dev.mvnschema.studio.model;

import dev.mvnschema.catalog.ForeignKey;

/**
 * A foreign key between two entities.
 *
 * @param child the entity that holds the columns
 * @param parent the entity that they point to
 * @param childLabel what the child calls it: the relation field, or the columns
 * @param parentLabel what the parent calls the other end: the relation field, or the child's name
 * @param unique whether a parent has at most one child
 */
public record Link(
        String child, String parent, ForeignKey key, String childLabel, String parentLabel, boolean unique) {}
