package dev.mvnschema.diff;

import dev.mvnschema.catalog.Catalog;
import java.util.List;

/**
 * A catalog after its objects were renamed.
 *
 * @param catalog as the database is when the renames are done
 * @param renames those that mean something, in an order in which they can be carried out
 */
record RenamedCatalog(Catalog catalog, List<Rename> renames) {

    static RenamedCatalog of(Catalog before, Catalog after, Renames wanted) {
        return new Renamer(before, after).apply(wanted);
    }
}
