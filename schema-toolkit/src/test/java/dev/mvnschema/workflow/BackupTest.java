package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With programs that stand in for {@code pg_dump}: the real one's version must fit the server's, which no test can count on. */
@DisabledOnOs(OS.WINDOWS)
class BackupTest {

    private static final String VERSION =
            "if [ \"$1\" = --version ]; then echo 'pg_dump (PostgreSQL) 99.1'; exit; fi\n";

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void prepare() {
        project = new TestProject(directory);
        project.migration("V1__a.sql", "CREATE TABLE a (id int);");
    }

    @Test
    void is_made_before_anything_is_applied_and_only_when_something_is() throws IOException {
        String program = program(VERSION + "echo \"$PGDATABASE $PGUSER $*\" > \"$4\"");

        assertThat(deploy("b/one.dump", program).applied()).hasSize(1);

        assertThat(Files.readString(directory.resolve("b/one.dump")))
                .startsWith(project.url().database() + " postgres --format=custom --no-password --file ")
                .doesNotContain("password=");
        assertThat(deploy("b/two.dump", program).applied()).isEmpty();
        assertThat(directory.resolve("b"))
                .isDirectoryContaining("glob:**one.dump")
                .isDirectoryNotContaining("glob:**two*");
    }

    @Test
    void without_it_nothing_is_applied() throws IOException {
        refused(
                "b.dump",
                program(VERSION + "echo half > \"$4\"; echo 'permission denied for table t'; exit 3"),
                OperationCode.BACKUP_FAILED);
        refused("b.dump", directory.resolve("nowhere").toString(), OperationCode.NO_PG_DUMP);
        refused("b.dump", program("echo 'pg_dump (PostgreSQL) 9.6.24'"), OperationCode.PG_DUMP_TOO_OLD);
        Files.writeString(directory.resolve("old.dump"), "precious");
        refused("old.dump", program(VERSION), OperationCode.BACKUP_FILE);

        assertThat(Files.readString(directory.resolve("old.dump"))).isEqualTo("precious");
        assertThat(directory).isDirectoryNotContaining("glob:**b.dump*");
    }

    private void refused(String file, String program, OperationCode code) {
        Diagnostic problem = Problems.single(() -> deploy(file, program));

        assertThat(problem.code()).isEqualTo(code);
        assertThat(project.query("SELECT to_regclass('a') IS NULL")).isEqualTo("t");
    }

    private String program(String script) throws IOException {
        Path file = Files.createTempFile(directory, "pg_dump", "");
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file.toString();
    }

    private Deploy.Result deploy(String file, String program) {
        return new Deploy(project.environment())
                .run(new Deploy.Request(
                        project.layout(), project.database(), DeployOptions.USUAL, new BackupChoice(file, program)));
    }
}
