package dev.mvnschema.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of docs/reference-table.md: every row names a test, and every test named is there. */
class ReferenceTableTest {

    private static final Path ROOT =
            Path.of(System.getProperty("project.root", "..")).toAbsolutePath().normalize();
    private static final Pattern ROW = Pattern.compile("\\| (.*) \\| (.*) \\| (.*) \\|");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private final List<String> lines = Files.readAllLines(ROOT.resolve("docs/reference-table.md"));

    ReferenceTableTest() throws IOException {}

    @Test
    void every_row_has_a_test_that_is_there() throws IOException {
        List<String> untested = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        int rows = 0;
        for (String line : lines) {
            var row = ROW.matcher(line);
            if (!row.matches() || line.startsWith("| ---") || row.group(3).equals("run by")) {
                continue;
            }
            rows++;
            List<String> tests = NAME.matcher(row.group(3))
                    .results()
                    .map(name -> name.group(1))
                    .toList();
            if (tests.isEmpty()) {
                untested.add(row.group(1));
            }
            for (String test : tests) {
                if (!TestNames.exists(ROOT, test)) {
                    missing.add(test);
                }
            }
        }
        assertThat(rows).isGreaterThan(60);
        assertThat(untested).as("rows without a test").isEmpty();
        assertThat(missing).as("tests that the table names").isEmpty();
    }

    @Test
    void every_section_is_there() {
        assertThat(lines.stream().filter(line -> line.startsWith("## ")).map(line -> line.substring(3)))
                .containsExactly(
                        "Quick start",
                        "Making changes",
                        "Each command",
                        "Production",
                        "Rollback",
                        "CI and CD",
                        "Troubleshooting",
                        "Environment",
                        "In services",
                        "Type helpers");
    }
}
