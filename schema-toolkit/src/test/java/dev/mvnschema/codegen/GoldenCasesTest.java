package dev.mvnschema.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.psl.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each case: the code is what it was, compiles without a warning, and a program that uses it runs on PostgreSQL. */
class GoldenCasesTest {

    private static final Path CASES = Path.of("src/test/resources/codegen");

    @ParameterizedTest
    @ValueSource(strings = {"types", "relations", "names", "readonly"})
    @SuppressWarnings("unchecked")
    void generated_code(String name) throws Exception {
        Path directory = CASES.resolve(name);
        Schema schema = Generated.schema(directory);
        GeneratedSources sources =
                new JavaGenerator().generate(schema, CodegenOptions.resolve(schema, null, "com.acme.db"));
        compareWithGolden(directory.resolve("expected.txt"), sources);

        Map<String, String> files = new TreeMap<>(sources.files());
        files.put("com/acme/db/Program.java", Files.readString(directory.resolve("Program.java")));
        Compilation compilation = Compilation.of(files);
        assertThat(compilation.problems()).isEmpty();

        Consumer<DataSource> program = (Consumer<DataSource>) compilation
                .load()
                .loadClass("com.acme.db.Program")
                .getDeclaredConstructor()
                .newInstance();
        program.accept(SchemaDatabases.create(schema, ""));
    }

    private static void compareWithGolden(Path golden, GeneratedSources sources) throws Exception {
        StringBuilder text = new StringBuilder();
        sources.files()
                .forEach((path, file) -> text.append("=== ")
                        .append(path)
                        .append('\n')
                        .append(file.substring(SourceWriter.HEADER.length() + 1)));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, text);
        }
        assertThat(text).hasToString(Files.readString(golden));
    }
}
