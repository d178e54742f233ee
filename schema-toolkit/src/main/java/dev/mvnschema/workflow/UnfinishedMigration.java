package dev.mvnschema.workflow;

import dev.mvnschema.migration.deploy.DeployLedger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a migration without a transaction has come that was interrupted, or that another deploy is working on now.
 *
 * @param file as the history names it
 * @param done how many of its parts are done
 * @param startedAt when the last part was begun that anybody knows of
 * @param statement the beginning of that part
 */
public record UnfinishedMigration(String file, int done, int parts, Instant startedAt, String statement) {

    static List<UnfinishedMigration> of(List<DeployLedger.Entry> entries) {
        Map<String, UnfinishedMigration> found = new LinkedHashMap<>();
        Map<String, Integer> done = new LinkedHashMap<>();
        for (DeployLedger.Entry entry : entries) {
            // Part 0 only says that the migration was begun.
            int number = done.merge(entry.script(), entry.done() && entry.part() > 0 ? 1 : 0, Integer::sum);
            found.put(
                    entry.script(),
                    new UnfinishedMigration(
                            entry.script(),
                            number,
                            entry.parts(),
                            entry.startedAt(),
                            entry.sql().strip()));
        }
        return List.copyOf(found.values());
    }
}
