package dev.mvnschema.studio.transfer;

import dev.mvnschema.studio.model.Attribute;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV as {@code COPY} writes it: nothing for null, {@code ""} for an empty text. */
record CsvFormat(List<Attribute> columns) implements RowFormat {

    @Override
    public void begin(Writer out) throws IOException {
        row(out, List.copyOf(columns.stream().map(Attribute::name).toList()), true);
    }

    @Override
    public void row(Writer out, List<@Nullable String> values, boolean first) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            out.write(i == 0 ? "" : ",");
            out.write(cell(values.get(i)));
        }
        out.write("\r\n");
    }

    private static String cell(@Nullable String value) {
        if (value == null) {
            return "";
        }
        boolean quoted = value.isEmpty() || value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    @Override
    public String contentType() {
        return "text/csv; charset=utf-8";
    }

    @Override
    public String ending() {
        return ".csv";
    }
}
