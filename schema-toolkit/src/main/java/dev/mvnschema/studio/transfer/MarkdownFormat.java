package dev.mvnschema.studio.transfer;

import dev.mvnschema.studio.model.Attribute;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table in Markdown. */
record MarkdownFormat(List<Attribute> columns) implements RowFormat {

    @Override
    public void begin(Writer out) throws IOException {
        row(out, List.copyOf(columns.stream().map(Attribute::label).toList()), true);
        out.write("|" + " --- |".repeat(columns.size()) + "\n");
    }

    @Override
    public void row(Writer out, List<@Nullable String> values, boolean first) throws IOException {
        out.write(values.stream().map(MarkdownFormat::cell).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String cell(@Nullable String value) {
        return value == null ? "" : value.replace("|", "\\|").replaceAll("\\R", " ");
    }

    @Override
    public String contentType() {
        return "text/markdown; charset=utf-8";
    }

    @Override
    public String ending() {
        return ".md";
    }
}
