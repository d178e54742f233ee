package dev.mvnschema.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LiteralTest {

    /** What Java makes of the lines of a text block. */
    private static String read(List<String> block) {
        String indented = block.stream().map(line -> "        " + line).collect(Collectors.joining("\n"));
        assertThat(indented).endsWith("\"\"\"");
        String content = indented.substring(0, indented.length() - 3);
        assertThat(content.replace("\\\\", "#").replace("\\\"", "#")).doesNotContain("\"\"\"");
        return content.stripIndent().translateEscapes();
    }

    @Test
    void a_text_of_several_lines_is_a_text_block() {
        assertThat(Literal.block("SELECT 'a\\b'\n  FROM \"users\""))
                .containsExactly("SELECT 'a\\\\b'", "  FROM \"users\\\"\"\"\"");
    }

    @Test
    void texts_that_a_block_would_change_are_none() {
        assertThat(Literal.block("SELECT 1")).isEmpty();
        assertThat(Literal.block("  SELECT 1\n  , 2")).isEmpty();
        assertThat(Literal.block("SELECT 1\n")).isEmpty();
        assertThat(Literal.block("SELECT 1\r\n, 2")).isEmpty();
    }

    @Test
    void java_reads_what_was_written() {
        Random random = new Random(5);
        String letters = "ab \t\n\n\"\"\\ ";
        int blocks = 0;
        for (int i = 0; i < 5_000; i++) {
            String text = random.ints(random.nextInt(14), 0, letters.length())
                    .mapToObj(at -> letters.substring(at, at + 1))
                    .collect(Collectors.joining());
            List<String> block = Literal.block(text);
            if (!block.isEmpty()) {
                blocks++;
                assertThat(read(block)).isEqualTo(text);
            }
        }
        assertThat(blocks).isGreaterThan(500);
    }
}
