package dev.mvnschema.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.mvnschema.diagnostic.DiagnosticCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every diagnostic code has a page that explains it, and every page explains a code. */
class DiagnosticPagesTest {

    private final Path pages = Repository.here().root().resolve("docs/errors");
    private final List<String> ids = codes().map(DiagnosticCode::id).sorted().toList();

    @Test
    void codes_are_unique() {
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void every_code_has_a_page_under_its_name() {
        assertThat(ids)
                .allSatisfy(id -> assertThat(pages.resolve(id + ".md"))
                        .isRegularFile()
                        .content()
                        .startsWith("# " + id));
    }

    @Test
    void every_page_explains_a_code() throws Exception {
        try (Stream<Path> files = Files.list(pages)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("\\.md$", ""))
                            .filter(name -> !name.equals("README")))
                    .isSubsetOf(ids);
        }
    }

    private static Stream<DiagnosticCode> codes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.mvnschema").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(DiagnosticCode.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(DiagnosticCode.class::cast);
    }
}
