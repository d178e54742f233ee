package dev.mvnschema.diff;

import dev.mvnschema.catalog.Index;
import java.util.ArrayList;
import java.util.List;

/** An index in a summary. */
final class IndexTitle {

    private IndexTitle() {}

    static String of(Index index) {
        List<String> keys = new ArrayList<>();
        for (Index.Key key : index.keys()) {
            String column = key.column();
            keys.add(column != null ? column : String.valueOf(key.expression()));
        }
        return (index.unique() ? "unique index" : "index") + " on columns (" + String.join(", ", keys) + ")"
                + (index.predicate() == null ? "" : " where " + index.predicate());
    }
}
