package dev.mvnschema.workflow;

import dev.mvnschema.migration.MigrationHistory;
import dev.mvnschema.migration.deploy.DeployLedger;
import dev.mvnschema.seed.OnceSeeds;
import java.util.List;

/** The tables that this product keeps for itself in a database. */
final class Bookkeeping {

    static final List<String> TABLES = List.of(MigrationHistory.TABLE, DeployLedger.TABLE, OnceSeeds.TABLE);

    private Bookkeeping() {}
}
