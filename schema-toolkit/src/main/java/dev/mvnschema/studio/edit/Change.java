package dev.mvnschema.studio.edit;

import dev.mvnschema.studio.model.Attribute;
import dev.mvnschema.studio.model.Entity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One staged change of a row. */
sealed interface Change {

    Entity entity();

    /** What the page calls the row. */
    String id();

    /** A new row. */
    record Insert(Entity entity, String id, List<Assignment> assignments) implements Change {}

    /** New values of a row that was seen in a version. */
    record Update(Entity entity, String id, List<@Nullable String> key, String version, List<Assignment> assignments)
            implements Change {}

    /** A row that was seen in a version and shall go. */
    record Delete(Entity entity, String id, List<@Nullable String> key, String version) implements Change {}

    /**
     * A value for a column.
     *
     * @param byDefault whether the database decides
     */
    record Assignment(Attribute attribute, @Nullable String value, boolean byDefault) {}
}
