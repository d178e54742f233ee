package dev.mvnschema.psl.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.ConsoleRenderer;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.diagnostic.Style;
import dev.mvnschema.psl.syntax.Declaration.EnumDeclaration;
import dev.mvnschema.psl.syntax.Declaration.ModelDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is said of broken files, and what is read of them nevertheless. {@code -Dgolden.update=true} writes the goldens anew. */
class RecoveryGoldenTest {

    private static final Path CASES = Path.of("src/test/resources/psl-recovery");

    @TestFactory
    Stream<DynamicTest> broken_files() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".prisma")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private static void check(Path file) throws IOException {
        String name = file.getFileName().toString();
        ParsedFile parsed = SchemaParser.parse(new SourceText(name, Files.readString(file)));
        String report = new ConsoleRenderer(Style.PLAIN).render(parsed.diagnostics()) + "\n\nRead:\n"
                + parsed.declarations().stream()
                        .map(RecoveryGoldenTest::outline)
                        .collect(Collectors.joining("\n")) + "\n";
        Path golden = CASES.resolve(name.replace(".prisma", ".txt"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, report);
        }
        assertThat(golden).content().isEqualTo(report);
    }

    private static String outline(Declaration declaration) {
        Stream<Identifier> names = Stream.empty();
        if (declaration instanceof ModelDeclaration model) {
            names = model.fields().stream().map(FieldDeclaration::name);
        } else if (declaration instanceof EnumDeclaration enumeration) {
            names = enumeration.values().stream().map(Declaration.EnumValueDeclaration::name);
        } else if (declaration instanceof Declaration.ConfigDeclaration config) {
            names = config.properties().stream().map(Declaration.ConfigProperty::name);
        }
        return declaration.name().text() + names.map(Identifier::text).collect(Collectors.joining(" ", " { ", " }"));
    }
}
