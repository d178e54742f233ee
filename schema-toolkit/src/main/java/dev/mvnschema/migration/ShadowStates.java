package dev.mvnschema.migration;

import dev.mvnschema.postgres.ConnectionFactory;
import java.util.List;
import java.util.function.Consumer;

/** Where replayed states are kept. */
public interface ShadowStates {

    /**
     * A database in the last state of the chain: kept from before, or made from the latest state of the chain that was kept.
     *
     * @param schema the default schema of its connections
     * @param chain the names of the states, oldest first; at least one
     * @param migrate brings a database from any state of the chain to the last
     */
    ConnectionFactory reach(String schema, List<String> chain, Consumer<ConnectionFactory> migrate);
}
