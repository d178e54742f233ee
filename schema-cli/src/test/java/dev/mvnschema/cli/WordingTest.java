package dev.mvnschema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.workflow.OperationCode;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void commands_and_their_options_are_called_as_they_are_typed() {
        assertThat(Wording.of(
                        "When it was undone: schema:resolve -Dschema.applied=<version> or -Dschema.rolledBack=1."))
                .isEqualTo("When it was undone: schema-cli resolve --applied <version> or --rolledBack 1.");
        assertThat(Wording.of("Apply them with schema:deploy.")).isEqualTo("Apply them with schema-cli deploy.");
        assertThat(Wording.of("-Dschema.lockWait=30min waits longer.")).isEqualTo("--lockWait 30min waits longer.");
    }

    @Test
    void what_only_maven_has_is_named_as_its_own() {
        assertThat(Wording.of("(in development also schema:migrate-dev -Dschema.acceptEdited)"))
                .isEqualTo("(in development also mvn schema:migrate-dev -Dschema.acceptEdited)");
        assertThat(Wording.of("Run mvn schema:reset; -Dschema.force confirms."))
                .isEqualTo("Run mvn schema:reset; -Dschema.force confirms.");
    }

    @Test
    void other_texts_stay() {
        String header = "Write -- schema: lock_timeout=5s at the top of db/schema:deploy.sql";
        assertThat(Wording.of(header)).isEqualTo(header);
    }

    @Test
    void nobody_is_sent_to_a_server_that_is_not_there() {
        Diagnostic said = Diagnostic.error(
                        OperationCode.COMMAND_LINE,
                        "No.",
                        "Leave the URL out to use the embedded server.",
                        "schema:seed")
                .because("schema:status");

        assertThat(Wording.of(said).nextSteps()).containsExactly("schema-cli seed");
        assertThat(Wording.of(said).why()).isEqualTo("schema-cli status");
    }
}
