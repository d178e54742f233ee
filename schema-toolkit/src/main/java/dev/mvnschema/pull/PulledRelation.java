package dev.mvnschema.pull;

import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Name;
import org.jspecify.annotations.Nullable;

/**
 * A relation that the schema will have.
 *
 * @param child the table with the foreign key; of a many-to-many relation what its column A refers to
 * @param parent the table referred to; of a many-to-many relation what its column B refers to
 * @param key null for a many-to-many relation
 * @param joinTable null for all others
 * @param name the argument of {@code @relation}, or null
 * @param childField the name of the field on the child
 * @param parentField the name of the field on the parent
 * @param oneToOne whether the child's columns are unique
 * @param existing whether the schema has it already
 */
record PulledRelation(
        Name child,
        Name parent,
        @Nullable ForeignKey key,
        @Nullable Name joinTable,
        @Nullable String name,
        String childField,
        String parentField,
        boolean oneToOne,
        boolean existing) {

    boolean manyToMany() {
        return key == null;
    }
}
