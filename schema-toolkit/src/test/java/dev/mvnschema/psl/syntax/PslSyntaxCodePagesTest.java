package dev.mvnschema.psl.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticCode;
import dev.mvnschema.diagnostic.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of every code: its first schema has the problem, and only that; its second does not. */
class PslSyntaxCodePagesTest {

    private static final Path PAGES = Path.of(System.getProperty("project.root", ".."), "docs", "errors");
    private static final Pattern SCHEMA = Pattern.compile("```prisma\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @EnumSource
    void the_page_shows_the_problem_and_its_end(PslSyntaxCode code) throws IOException {
        String page = Files.readString(PAGES.resolve(code.id() + ".md"));
        List<String> schemas =
                SCHEMA.matcher(page).results().map(result -> result.group(1)).toList();

        assertThat(page).startsWith("# " + code.id() + ": " + code.title() + "\n");
        assertThat(schemas).hasSize(2);
        assertThat(codes(schemas.get(0))).containsOnly(code);
        assertThat(codes(schemas.get(1))).isEmpty();
    }

    private static List<DiagnosticCode> codes(String schema) {
        return SchemaParser.parse(new SourceText("schema.prisma", schema)).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }
}
