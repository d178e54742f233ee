package dev.mvnschema.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every diagnostic code has a page that explains it, and every page explains a code. Codes are read from the sources,
 * because every module may declare its own.
 */
class DiagnosticPagesTest {

    private static final Pattern DECLARATION = Pattern.compile("enum \\w+ implements \\w*Code\\b");
    private static final Pattern ID = Pattern.compile("\"([A-Z]{2,}[0-9]{4})\"");

    private final Repository repository = Repository.here();
    private final Path pages = repository.root().resolve("docs/errors");
    private final List<String> ids = repository.mainSources().stream()
            .map(Repository::read)
            .filter(DiagnosticPagesTest::declaresCodes)
            .flatMap(source -> ID.matcher(source).results())
            .map(id -> id.group(1))
            .toList();

    @Test
    void codes_are_found_and_unique() {
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void every_code_has_a_page_under_its_name() {
        assertThat(ids.stream().filter(id -> !isExplained(id)))
                .as("codes without a page docs/errors/<code>.md that begins with \"# <code>\"")
                .isEmpty();
    }

    @Test
    void every_page_explains_a_code() {
        assertThat(repository.files(".md").stream()
                        .filter(page -> page.startsWith(pages))
                        .map(page -> page.getFileName().toString().replaceAll("\\.md$", ""))
                        .filter(name -> !name.equals("README")))
                .isSubsetOf(ids);
    }

    /** The runtime's exceptions carry codes, too. */
    private static boolean declaresCodes(String source) {
        return DECLARATION.matcher(source).find()
                || source.contains("extends DatabaseException")
                || source.contains("extends ConstraintViolation")
                || source.contains("extends SerializationFailure");
    }

    private boolean isExplained(String id) {
        Path page = pages.resolve(id + ".md");
        return Files.exists(page) && Repository.read(page).startsWith("# " + id);
    }
}
