package dev.mvnschema.migration.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.testing.TestDatabases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight deployers at once: each migration once, all of them succeed. Two rounds in a build, {@code -Ddeployers.rounds=100} in the
 * long form.
 */
class ManyDeployersTest {

    private static final int DEPLOYERS = 8;

    @Test
    void each_migration_runs_once_and_all_succeed(@TempDir Path directory) throws Exception {
        DeployWorkload workload = DeployWorkload.in(directory);
        DatabaseUrl alone = TestDatabases.fresh();
        workload.deploy(alone);
        String expected = DeployWorkload.fingerprint(alone);
        ExecutorService threads = Executors.newFixedThreadPool(DEPLOYERS);
        try {
            for (int round = 0; round < Integer.getInteger("deployers.rounds", 2); round++) {
                DatabaseUrl url = TestDatabases.fresh();
                List<CompletableFuture<List<String>>> deploys = new ArrayList<>();
                for (int i = 0; i < DEPLOYERS; i++) {
                    deploys.add(CompletableFuture.supplyAsync(() -> workload.deploy(url), threads));
                }
                List<String> applied = deploys.stream()
                        .flatMap(deploy -> deploy.join().stream())
                        .toList();

                assertThat(applied).hasSize(workload.count()).doesNotHaveDuplicates();
                assertThat(DeployWorkload.fingerprint(url)).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
