package dev.mvnschema.maven.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mvnschema.diagnostic.DiagnosticException;
import org.junit.jupiter.api.Test;

class StandardInputTest {

    @Test
    void refusesToWaitForAnEndThatADaemonNeverTells() {
        assertThatExceptionOfType(DiagnosticException.class)
                .isThrownBy(() -> StandardInput.text(true))
                .satisfies(e -> assertThat(e.diagnostics())
                        .singleElement()
                        .satisfies(d -> assertThat(d.code()).isEqualTo(HostCode.ENDLESS_INPUT)));
    }
}
