package dev.mvnschema.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.psl.ScalarType;
import dev.mvnschema.psl.Schema;
import org.junit.jupiter.api.Test;

class RecordLimitTest {

    @Test
    void the_widest_record_compiles_and_a_wider_one_is_an_error() {
        // The id is an int; a required double takes two of the 254 places.
        assertThat(Compilation.of(generate(wide(253, ScalarType.STRING)).files())
                        .problems())
                .isEmpty();
        assertThat(Compilation.of(generate(wide(126, ScalarType.FLOAT)).files()).problems())
                .isEmpty();
        assertThatThrownBy(() -> generate(wide(254, ScalarType.STRING)))
                .isInstanceOf(DiagnosticException.class)
                .hasMessageContaining("GEN1003")
                .hasMessageContaining("Wide has 255 columns");
        assertThatThrownBy(() -> generate(wide(127, ScalarType.FLOAT))).hasMessageContaining("GEN1003");
    }

    private static GeneratedSources generate(Schema schema) {
        return new JavaGenerator().generate(schema, CodegenOptions.of("com.acme.db"));
    }

    private static Schema wide(int columns, ScalarType type) {
        SchemaSketch sketch = new SchemaSketch();
        SchemaSketch.ModelSketch model = sketch.model("Wide").id();
        for (int i = 0; i < columns; i++) {
            model.scalar("c" + i, type);
        }
        return sketch.schema();
    }
}
