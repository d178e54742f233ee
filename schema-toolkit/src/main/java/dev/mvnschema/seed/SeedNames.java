package dev.mvnschema.seed;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a schema calls the things of a database, so that seeds may use its names. */
public interface SeedNames {

    /** Nothing but the database's own names. */
    SeedNames NONE = model -> Optional.empty();

    /** The table of a model. */
    Optional<Named> model(String name);

    /**
     * A model and its table.
     *
     * @param table as the database names it, without a schema
     * @param columns column by field
     * @param labels label of the database by value of an enum, by column
     * @param stamped columns that hold the time of the last change and have no default in the database
     */
    record Named(
            String table, Map<String, String> columns, Map<String, Map<String, String>> labels, Set<String> stamped) {

        public Named {
            columns = Map.copyOf(columns);
            labels = Map.copyOf(labels);
            stamped = Set.copyOf(stamped);
        }
    }
}
