package dev.mvnschema.pull;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.SourceText;
import org.junit.jupiter.api.Test;

class FileEditsTest {

    private static final String TEXT = "model A {\n  a Int\n  b Int\n}\n";

    @Test
    void a_line_put_in_where_another_is_removed_stays() {
        SourceText source = new SourceText("a.prisma", TEXT);
        FileEdits edits = new FileEdits();
        int line = source.lineStart(3);
        edits.removeLines("A", source.span(line + 2, line + 7));
        edits.insert("A", source, line, "c String\n");

        assertThat(edits.apply(source)).isEqualTo("model A {\n  a Int\n  c String\n}\n");
    }

    @Test
    void other_blocks_and_line_breaks_stay_as_they_are() {
        SourceText source = new SourceText("a.prisma", "model  B{\r\n a  Int\r\n}\r\nmodel A {\r\n  a Int\r\n}\r\n");
        FileEdits edits = new FileEdits();
        int line = source.lineStart(6);
        edits.insert("A", source, line, "long String\n");

        assertThat(edits.apply(source))
                .isEqualTo("model  B{\r\n a  Int\r\n}\r\nmodel A {\r\n  a    Int\r\n  long String\r\n}\r\n");
    }

    @Test
    void a_removed_block_takes_its_documentation_and_one_empty_line() {
        SourceText source =
                new SourceText("a.prisma", "// head\n\n/// doc\nmodel A {\n  a Int\n}\n\nenum E {\n  X\n}\n");
        FileEdits edits = new FileEdits();
        int start = source.text().indexOf("model");
        edits.removeBlock(source.span(start, source.text().indexOf("}") + 1));

        assertThat(edits.apply(source)).isEqualTo("// head\n\nenum E {\n  X\n}\n");
    }
}
