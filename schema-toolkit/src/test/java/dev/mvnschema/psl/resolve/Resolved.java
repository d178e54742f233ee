package dev.mvnschema.psl.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.psl.syntax.SchemaParser;
import java.util.List;
import java.util.Objects;

/** Short ways to resolve a text. */
final class Resolved {

    private static final String DATASOURCE = "datasource db {\n  provider = \"postgresql\"\n}\n";

    private Resolved() {}

    static Resolution text(String text) {
        return new SchemaResolver().resolve(List.of(SchemaParser.parse(new SourceText("schema.prisma", text))));
    }

    /** A text for PostgreSQL, without its datasource block. */
    static Resolution postgres(String... lines) {
        return text(DATASOURCE + String.join("\n", lines) + "\n");
    }

    static Schema schema(String... lines) {
        Resolution resolution = postgres(lines);
        assertThat(resolution.diagnostics()).isEmpty();
        return Objects.requireNonNull(resolution.schema());
    }

    /** The model {@code A} with an id and the given lines. */
    static Model model(String... lines) {
        return schema(block(lines)).model("A");
    }

    /** What is wrong with the model {@code A} with an id and the given lines: codes and messages. */
    static List<String> faults(String... lines) {
        return postgres(block(lines)).diagnostics().stream()
                .map(diagnostic -> diagnostic.code().id() + " " + diagnostic.message())
                .toList();
    }

    private static String block(String... lines) {
        return "model A {\n  id Int @id\n  " + String.join("\n  ", lines) + "\n}";
    }
}
