package dev.mvnschema.migration.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.testing.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight deployers at once: each migration once, all of them succeed. Short in a build; {@code -Ddeployers.rounds=100} in the long
 * form, of which each kind of deployer runs that many.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyDeployersTest {

    private static final int DEPLOYERS = 8;

    private DeployWorkload workload;
    private String expected;

    @BeforeAll
    void deployAlone(@TempDir Path directory) throws Exception {
        TestDatabases.since(14); // partitions detached concurrently
        workload = DeployWorkload.in(Files.createDirectories(directory.resolve("migrations")));
        DatabaseUrl alone = TestDatabases.fresh();
        workload.deploy(alone);
        expected = DeployWorkload.fingerprint(alone);
    }

    @Test
    void each_migration_runs_once_and_all_succeed() throws Exception {
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

    @Test
    void processes_that_start_together_all_end_with_zero() throws Exception {
        for (int round = 0; round < Integer.getInteger("deployers.rounds", 1); round++) {
            DatabaseUrl url = TestDatabases.fresh();
            List<Process> deploys = new ArrayList<>();
            for (int i = 0; i < DEPLOYERS; i++) {
                deploys.add(DeployProcess.start(url.address().port(), url, workload.directory()));
            }
            for (Process deploy : deploys) {
                assertThat(deploy.waitFor()).isZero();
            }
            assertThat(DeployWorkload.fingerprint(url)).isEqualTo(expected);
        }
    }
}
