package dev.mvnschema.mapping;

import dev.mvnschema.catalog.Aspect;
import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Hints;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a schema asks for.
 *
 * @param catalog the database as it should be
 * @param hints what the schema says about the way there
 */
public record MappedSchema(Catalog catalog, Hints hints) {

    /**
     * This schema as the end of a way that begins at another one: what that one speaks about is spoken about, too, so that what
     * it has and this one has not is taken away.
     */
    public MappedSchema comingFrom(MappedSchema before) {
        Set<Aspect> unsaid = EnumSet.noneOf(Aspect.class);
        unsaid.addAll(hints.unsaid());
        unsaid.retainAll(before.hints().unsaid());
        return new MappedSchema(
                catalog,
                new Hints(
                        hints.formerTables(),
                        hints.formerColumns(),
                        hints.formerEnums(),
                        hints.formerLabels(),
                        hints.backfills(),
                        hints.clientDefaults(),
                        unsaid));
    }
}
