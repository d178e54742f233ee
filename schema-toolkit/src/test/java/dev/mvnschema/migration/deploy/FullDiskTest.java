package dev.mvnschema.migration.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.migration.MigrationCode;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk without room: {@code -Dsmall.disk=<an empty directory on a file system of some 20 MB>}; else passed over. */
class FullDiskTest {

    @Test
    void what_did_not_fit_is_taken_back_and_applied_when_there_is_room(@TempDir Path directory) throws Exception {
        String disk = System.getProperty("small.disk", "");
        assumeFalse(disk.isEmpty(), "no small disk given (-Dsmall.disk)");
        TestProject project = new TestProject(directory);
        Path place = Files.createDirectories(Path.of(disk, project.url().database()));
        project.execute("CREATE TABLESPACE small_" + project.url().database() + " LOCATION '" + place + "'");
        project.migration(
                "V1__t.sql",
                "CREATE TABLE t (a text) TABLESPACE small_" + project.url().database() + ";");
        deploy(project);
        project.migration(
                "V2__big.sql",
                "CREATE TABLE early (a int);\n"
                        + "INSERT INTO t SELECT repeat(md5(i::text), 30) FROM generate_series(1, 100000) i;");
        project.migration("V3__i.sql", "CREATE TABLE late (a int);");

        Diagnostic problem = Problems.single(() -> deploy(project));

        assertThat(problem.code()).isEqualTo(MigrationCode.MIGRATION_FAILED);
        assertThat(problem.message()).contains("53100");
        assertThat(problem.nextSteps().toString()).contains("Make room");
        assertThat(project.query("SELECT concat(to_regclass('early'), to_regclass('late'))"))
                .isEmpty();
        project.execute("ALTER TABLE t SET TABLESPACE pg_default");
        assertThat(deploy(project)).hasSize(2);
        project.execute("DROP TABLESPACE small_" + project.url().database());
    }

    private static List<String> deploy(TestProject project) {
        return DeployWorkload.deploy(project.url(), project.layout().migrationsDirectory());
    }
}
