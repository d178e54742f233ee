package dev.mvnschema.maven.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mvnschema.diagnostic.DiagnosticException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterNamesTest {

    private final ParameterNames names = new ParameterNames(List.of(
            "schema.createOnly",
            "schema.schemaDirectory",
            "schema.name",
            "schema.from",
            "schema.url",
            "schema.backup"));

    @ParameterizedTest
    @CsvSource({
        "schema.createonly, schema.createOnly",
        "schema.create-only, schema.createOnly",
        "schema.craeteOnly, schema.createOnly",
        "schema.createOnlyy, schema.createOnly",
        "schema.schemaDir, schema.schemaDirectory",
        "schema.backups, schema.backup",
        "schema.bakup, schema.backup",
        "schema.Name, schema.name",
    })
    void what_looks_like_a_parameter_is_refused_with_the_right_one(String given, String meant) {
        DiagnosticException refused =
                catchThrowableOfType(DiagnosticException.class, () -> names.check(List.of(given, "other")));
        assertThat(refused.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(HostCode.UNKNOWN_PARAMETER);
            assertThat(problem.nextSteps()).contains("Did you mean -D" + meant + "?");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schema.createOnly",
                "schema.rename.User.name",
                "schema.test.url",
                "schema.registry.address",
                "schema.form",
                "schemaDir",
                "createonly"
            })
    void the_rest_is_right_or_somebody_elses(String given) {
        assertThatCode(() -> names.check(List.of(given))).doesNotThrowAnyException();
    }
}
