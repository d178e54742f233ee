package dev.mvnschema.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.psl.Generator;
import dev.mvnschema.psl.Schema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodegenOptionsTest {

    private static final String DEFAULT = "com.acme.shop";

    @Test
    void the_build_comes_before_the_schema_and_the_schema_before_the_default() {
        Schema schema = schema("mvn-schema", Map.of("package", List.of("com.acme.schema")));
        assertThat(CodegenOptions.resolve(schema, "com.acme.build", DEFAULT).packageName())
                .isEqualTo("com.acme.build");
        assertThat(CodegenOptions.resolve(schema, null, DEFAULT).packageName()).isEqualTo("com.acme.schema");
        assertThat(CodegenOptions.resolve(schema, " ", DEFAULT).packageName()).isEqualTo("com.acme.schema");
        assertThat(CodegenOptions.resolve(schema("mvn-schema", Map.of()), null, DEFAULT)
                        .packageName())
                .isEqualTo(DEFAULT);
    }

    @Test
    void blocks_of_other_generators_are_not_read() {
        Schema schema = schema("prisma-client-js", Map.of("package", List.of("no package")));
        assertThat(CodegenOptions.resolve(schema, null, DEFAULT)).isEqualTo(CodegenOptions.of(DEFAULT));
    }

    @Test
    void nullness_is_a_choice() {
        Schema none = schema("mvn-schema", Map.of("nullness", List.of("none")));
        assertThat(CodegenOptions.resolve(none, null, DEFAULT).nullness()).isEqualTo(Nullness.NONE);
        Schema unknown = schema("mvn-schema", Map.of("nullness", List.of("spring")));
        assertThatThrownBy(() -> CodegenOptions.resolve(unknown, null, DEFAULT))
                .isInstanceOf(DiagnosticException.class)
                .hasMessageContaining("GEN1002")
                .hasMessageContaining("spring");
    }

    @Test
    void a_package_that_is_none_is_told_where_it_stands() {
        Schema schema = schema("mvn-schema", Map.of("package", List.of("com.acme.class")));
        assertThatThrownBy(() -> CodegenOptions.resolve(schema, null, DEFAULT))
                .isInstanceOfSatisfying(DiagnosticException.class, e -> {
                    assertThat(e.diagnostics().get(0).code()).isEqualTo(CodegenCode.PACKAGE_NAME);
                    assertThat(e.diagnostics().get(0).span()).isNotNull();
                });
        assertThatThrownBy(() -> CodegenOptions.resolve(schema, "1.2", DEFAULT))
                .isInstanceOfSatisfying(
                        DiagnosticException.class,
                        e -> assertThat(e.diagnostics().get(0).span()).isNull());
    }

    private static Schema schema(String provider, Map<String, List<String>> properties) {
        SourceText text = new SourceText("schema.prisma", "generator java {}");
        return new Schema(
                null,
                List.of(new Generator("java", provider, List.of(), properties, null, text.span(0, 14))),
                List.of(),
                List.of(),
                List.of());
    }
}
