package dev.mvnschema.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OutputTest {

    @Test
    void is_named_in_any_case_and_nothing_else_is_one() {
        assertThat(Output.of(" JSON ")).isEqualTo(Output.json);
        assertThatThrownBy(() -> Output.of("yaml"))
                .hasMessageContaining("MVN1009")
                .hasMessageContaining("yaml");
    }
}
