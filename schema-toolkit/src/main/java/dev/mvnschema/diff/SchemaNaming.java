package dev.mvnschema.diff;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes two catalogs name the default schema alike. A datasource that names its {@code schemas} qualifies everything, one that
 * does not qualifies nothing; a table must not look like another one because {@code schemas} came or went between the two.
 */
final class SchemaNaming {

    /** What a plain name means beside qualified ones. */
    private static final String DEFAULT_SCHEMA = "public";

    private SchemaNaming() {}

    /** The first catalog with the names that it has where the second comes from. */
    static Catalog aligned(Catalog before, Catalog after) {
        Optional<Boolean> was = qualifies(before);
        Optional<Boolean> is = qualifies(after);
        if (was.isEmpty() || is.isEmpty() || was.equals(is)) {
            return before;
        }
        return is.get() ? moved(before, null, DEFAULT_SCHEMA) : moved(before, DEFAULT_SCHEMA, null);
    }

    /** Empty when there is nothing that has a name. */
    private static Optional<Boolean> qualifies(Catalog catalog) {
        return Stream.concat(
                        catalog.tables().stream().map(Table::name),
                        catalog.enums().stream().map(EnumType::name))
                .map(name -> name.schema() != null)
                .reduce(Boolean::logicalOr);
    }

    private static Catalog moved(Catalog catalog, @Nullable String from, @Nullable String to) {
        Catalog moved = catalog;
        for (EnumType type : catalog.enums()) {
            if (Objects.equals(type.name().schema(), from)) {
                moved = CatalogRenames.enumType(
                        moved, type.name(), new Name(to, type.name().name()));
            }
        }
        for (Table table : catalog.tables()) {
            if (Objects.equals(table.name().schema(), from)) {
                moved = CatalogRenames.table(
                        moved, table.name(), new Name(to, table.name().name()));
            }
        }
        return moved;
    }
}
