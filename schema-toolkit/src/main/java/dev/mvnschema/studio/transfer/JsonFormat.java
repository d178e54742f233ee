package dev.mvnschema.studio.transfer;

import dev.mvnschema.studio.model.Attribute;
import dev.mvnschema.studio.model.Kind;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/** An array with one object in each line, by the names of the fields; numbers, booleans and JSON as they are. */
record JsonFormat(List<Attribute> columns) implements RowFormat {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    @Override
    public void begin(Writer out) throws IOException {
        out.write("[");
    }

    @Override
    public void row(Writer out, List<@Nullable String> values, boolean first) throws IOException {
        out.write(first ? "\n{" : ",\n{");
        for (int i = 0; i < values.size(); i++) {
            out.write(
                    (i == 0 ? "" : ", ") + text(columns.get(i).label()) + ": " + value(columns.get(i), values.get(i)));
        }
        out.write("}");
    }

    @Override
    public void end(Writer out) throws IOException {
        out.write("\n]\n");
    }

    private static String value(Attribute column, @Nullable String value) {
        if (value == null) {
            return "null";
        }
        boolean number = column.kind() == Kind.INTEGER || column.kind() == Kind.DECIMAL;
        boolean bare = !column.list()
                && (column.kind() == Kind.BOOLEAN
                        || column.kind() == Kind.JSON
                        || (number && NUMBER.matcher(value).matches()));
        return bare ? value : text(value);
    }

    private static String text(String value) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(value)) + '"';
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public String ending() {
        return ".json";
    }
}
