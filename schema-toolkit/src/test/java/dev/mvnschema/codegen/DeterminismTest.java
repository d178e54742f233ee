package dev.mvnschema.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.psl.EnumType;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DeterminismTest {

    private static final Schema NAMES = Generated.schema(Path.of("src/test/resources/codegen/names"));

    @TestFactory
    Stream<DynamicTest> the_order_of_files_and_blocks_changes_nothing() {
        GeneratedSources expected = generate(NAMES);
        return IntStream.range(0, 20)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    List<Model> models = new ArrayList<>(NAMES.models());
                    List<EnumType> enums = new ArrayList<>(NAMES.enums());
                    Collections.shuffle(models, new Random(seed));
                    Collections.shuffle(enums, new Random(seed));
                    Schema shuffled = new Schema(NAMES.datasource(), List.of(), models, enums, NAMES.relations());
                    assertThat(generate(shuffled)).isEqualTo(expected);
                }));
    }

    @Test
    void text_ends_lines_alike_and_starts_with_the_header() {
        assertThat(generate(NAMES).files().values())
                .allSatisfy(text -> assertThat(text)
                        .startsWith(SourceWriter.HEADER + "\n")
                        .endsWith("\n")
                        .doesNotContain("\r", "\t", " \n"));
    }

    private static GeneratedSources generate(Schema schema) {
        return new JavaGenerator().generate(schema, CodegenOptions.of("com.acme.db"));
    }
}
