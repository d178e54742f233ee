package dev.mvnschema.diff;

import dev.mvnschema.catalog.Catalog;

/** Says what is wanted in the words of what is there. */
@FunctionalInterface
public interface NormalForms {

    /**
     * The second catalog, in which every expression that says the same as its counterpart in the first has the text of that.
     *
     * @param before with the names that the second catalog has
     */
    Catalog align(Catalog before, Catalog after);

    /** Without a server: by text, as far as that can tell. */
    static NormalForms asWritten() {
        return new PrintedForms();
    }
}
