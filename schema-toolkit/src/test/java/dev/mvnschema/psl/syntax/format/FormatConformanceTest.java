package dev.mvnschema.psl.syntax.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.oracle.Oracle;
import dev.mvnschema.oracle.SchemaFile;
import dev.mvnschema.oracle.SharedCases;
import dev.mvnschema.psl.syntax.ParsedFile;
import dev.mvnschema.psl.syntax.SchemaParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The formatter against the cases and the engine. */
class FormatConformanceTest {

    @TestFactory
    Stream<DynamicTest> the_cases_of_the_engine() throws IOException {
        Path folder = SharedCases.require().folder("psl-format");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".reformatted.prisma")).sorted().toList().stream()
                    .map(expected ->
                            DynamicTest.dynamicTest(expected.getFileName().toString(), () -> {
                                Path input = Path.of(expected.toString().replace(".reformatted", ""));
                                assertThat(Formatter.layOut(
                                                parse(Files.readString(input)).tree()))
                                        .isEqualTo(Files.readString(expected));
                            }));
        }
    }

    @Test
    void every_schema_at_hand_is_formatted_as_the_engine_formats_it() {
        SharedCases cases = SharedCases.require();
        try (Oracle oracle = Oracle.start()) {
            for (List<SchemaFile> schema : cases.schemas()) {
                for (SchemaFile file : schema) {
                    ParsedFile parsed = parse(file.text());
                    if (parsed.isRead()
                            && !KnownFormatDifferences.areIn(parsed.tree().root())) {
                        String text = Formatter.layOut(parsed.tree());
                        assertThat(text)
                                .as(file.path())
                                .isEqualTo(oracle.format(List.of(file))
                                        .files()
                                        .get(0)
                                        .text());
                        assertThat(Formatter.layOut(parse(text).tree()))
                                .as(file.path())
                                .isEqualTo(text);
                    }
                }
            }
        }
    }

    private static ParsedFile parse(String text) {
        return SchemaParser.parse(new SourceText("schema.prisma", text));
    }
}
