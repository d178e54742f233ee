package dev.mvnschema.migration.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.migration.MigrationCode;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestDatabases;
import dev.mvnschema.testing.TestProject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a deploy from beginning, found before anything runs. */
class GuardsTest {

    @TempDir
    Path directory;

    private TestProject project;
    private String role;

    @BeforeEach
    void prepare() {
        project = new TestProject(directory);
        role = "role_" + project.url().database();
        project.execute("CREATE ROLE " + role + " LOGIN");
        project.migration("V1__t.sql", "CREATE TABLE t (a int);");
    }

    @Test
    void rights_that_are_missing_are_named_one_by_one() {
        deploy(project.url());
        project.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC"); // so from 15 on
        project.migration(
                "V2__more.sql",
                "CREATE TABLE u (a int); ALTER TABLE t ADD COLUMN b int;\nCREATE INDEX ON t (a);"
                        + " CREATE EXTENSION pg_trgm;");

        Diagnostic blind = Problems.single(() -> deploy(as(role)));
        project.execute("GRANT SELECT ON flyway_schema_history TO " + role);
        Diagnostic problem = Problems.single(() -> deploy(as(role)));

        assertThat(blind.code()).isEqualTo(DeployCode.PRIVILEGES);
        assertThat(blind.message()).contains(role, "public.flyway_schema_history");
        assertThat(problem.code()).isEqualTo(DeployCode.PRIVILEGES);
        assertThat(problem.why())
                .contains("CREATE on the schema \"public\"")
                .contains("INSERT on the table flyway_schema_history")
                .contains("CREATE on the database")
                .contains("ownership of t, which belongs to \"postgres\" (V2__more.sql)");
        assertThat(String.valueOf(problem.why()).split("ownership of", -1)).hasSize(2);
    }

    @Test
    void a_user_with_just_the_rights_that_are_needed_gets_through() {
        deploy(project.url());
        project.migration("V2__data.sql", "INSERT INTO t VALUES (1);");
        project.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON flyway_schema_history, t TO " + role);

        assertThat(deploy(as(role))).containsExactly("V2__data.sql");
        assertThat(project.query("SELECT installed_by FROM flyway_schema_history WHERE version = '2'"))
                .isEqualTo(role);
    }

    @Test
    void a_role_that_is_taken_on_in_the_file_is_not_judged() {
        TestDatabases.since(16); // memberships with options
        deploy(project.url());
        project.execute("GRANT postgres TO " + role + " WITH INHERIT FALSE, SET TRUE;"
                + " GRANT SELECT, INSERT, UPDATE, DELETE ON flyway_schema_history TO " + role);
        project.migration("V2__role.sql", "SET ROLE postgres; ALTER TABLE t ADD COLUMN b int;");

        assertThat(deploy(as(role))).containsExactly("V2__role.sql");
    }

    @Test
    void a_read_only_session_is_refused() {
        project.execute("ALTER ROLE " + role + " SET default_transaction_read_only = on");

        Diagnostic problem = Problems.single(() -> deploy(as(role)));

        assertThat(problem.code()).isEqualTo(DeployCode.READ_ONLY);
        assertThat(problem.message()).contains(role, "default_transaction_read_only");
    }

    @Test
    void a_database_that_is_ahead_of_the_files_is_refused() {
        Path newer = project.migration("V2__u.sql", "CREATE TABLE u (a int);");
        deploy(project.url());
        assertThat(newer.toFile().delete()).isTrue();
        project.migration("R__view.sql", "CREATE VIEW v AS SELECT 1 AS one");

        Diagnostic problem = Problems.single(() -> deploy(project.url()));

        assertThat(problem.code()).isEqualTo(DeployCode.NEWER_DATABASE);
        assertThat(problem.message()).contains("V2__u.sql", "the newest file has the version 1");
    }

    @Test
    void an_extension_alone_does_not_make_a_database_anybodys() {
        project.execute("CREATE EXTENSION citext");
        assertThat(deploy(project.url())).hasSize(1);

        TestProject other = new TestProject(directory);
        other.execute("CREATE TYPE mine AS ENUM ('a')");
        assertThat(Problems.single(() -> deploy(other.url())).code()).isEqualTo(MigrationCode.NOT_MANAGED);
    }

    private DatabaseUrl as(String user) {
        DatabaseUrl url = project.url();
        return new DatabaseUrl(url.hosts(), url.database(), user, null, null, false, url.settings());
    }

    private List<String> deploy(DatabaseUrl url) {
        return DeployWorkload.deploy(url, project.layout().migrationsDirectory());
    }
}
