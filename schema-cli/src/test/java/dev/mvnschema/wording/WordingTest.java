package dev.mvnschema.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.workflow.OperationCode;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordingTest {

    private final Wording program = new Wording(new Program(
            Set.of("deploy", "status", "resolve", "seed"), Set.of("applied", "rolledBack", "lockWait")::contains));
    private final Wording service = new Wording(new Service());

    @Test
    void commands_and_their_options_are_called_as_they_are_typed() {
        assertThat(program.of(
                        "When it was undone: schema:resolve -Dschema.applied=<version> or -Dschema.rolledBack=1."))
                .isEqualTo("When it was undone: schema-cli resolve --applied <version> or --rolledBack 1.");
        assertThat(program.of("Apply them with schema:deploy.")).isEqualTo("Apply them with schema-cli deploy.");
        assertThat(program.of("-Dschema.lockWait=30min waits longer.")).isEqualTo("--lockWait 30min waits longer.");
    }

    @Test
    void what_only_maven_has_is_named_as_its_own() {
        assertThat(program.of("(in development also schema:migrate-dev -Dschema.acceptEdited)"))
                .isEqualTo("(in development also mvn schema:migrate-dev -Dschema.acceptEdited)");
        assertThat(program.of("Run mvn schema:reset; -Dschema.force confirms."))
                .isEqualTo("Run mvn schema:reset; -Dschema.force confirms.");
    }

    @Test
    void other_texts_stay() {
        String header = "Write -- schema: lock_timeout=5s at the top of db/schema:deploy.sql";
        assertThat(program.of(header)).isEqualTo(header);
    }

    @Test
    void nobody_is_sent_to_a_server_that_is_not_there() {
        Diagnostic said = Diagnostic.error(
                        OperationCode.COMMAND_LINE,
                        "No.",
                        "Leave the URL out to use the embedded server.",
                        "schema:seed")
                .because("schema:status");

        assertThat(program.of(said).nextSteps()).containsExactly("schema-cli seed");
        assertThat(program.of(said).why()).isEqualTo("schema-cli status");
    }

    @Test
    void a_service_is_told_of_the_methods_of_its_call() {
        assertThat(service.of("schema:deploy goes on where it stopped."))
                .isEqualTo("deploy() goes on where it stopped.");
        assertThat(service.of("To wait longer: -Dschema.lockTimeout=10s, -Dschema.lockAttempts=30, or a line."))
                .isEqualTo("To wait longer: lockTimeout(Duration.ofSeconds(10)), lockAttempts(30), or a line.");
        assertThat(service.of("statement_timeout: -Dschema.statementTimeout=0, or"))
                .isEqualTo("statement_timeout: statementTimeout(Duration.ZERO), or");
        assertThat(service.of("Give it one: -Dschema.placeholders=region=…"))
                .isEqualTo("Give it one: placeholders(Map.of(\"region\", \"…\"))");
        assertThat(service.of("Name the server itself instead: -Dschema.url."))
                .isEqualTo("Name the server itself instead: the URL of the data source.");
    }

    @Test
    void what_a_service_cannot_do_at_its_start_the_program_beside_it_does() {
        assertThat(service.of("By hand: schema:resolve -Dschema.applied=7 or -Dschema.rolledBack=7."))
                .isEqualTo("By hand: schema-cli resolve --applied 7 or --rolledBack 7.");
        assertThat(service.of("In development: schema:reset.")).isEqualTo("In development: mvn schema:reset.");
    }

    @Test
    void a_service_has_no_command_to_run_again() {
        assertThat(service.of("Run the same command again when the server answers."))
                .isEqualTo("Restart the service when the server answers.");
        assertThat(service.of("Correct the file and run the command again."))
                .isEqualTo("Correct the file and restart the service.");
        assertThat(service.of("Check user and password in the database URL, in DATABASE_URL or in .env."))
                .isEqualTo("Check user and password in the database URL of the data source.");
    }
}
