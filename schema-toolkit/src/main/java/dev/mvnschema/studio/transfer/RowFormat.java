package dev.mvnschema.studio.transfer;

import dev.mvnschema.studio.model.Attribute;
import dev.mvnschema.studio.model.Entity;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of a file of rows. Values are the server's own texts. */
interface RowFormat {

    /** What comes before the first row. */
    default void begin(Writer out) throws IOException {}

    /** One row; {@code first} tells whether it is the first. */
    void row(Writer out, List<@Nullable String> values, boolean first) throws IOException;

    /** What comes behind the last row. */
    default void end(Writer out) throws IOException {}

    String contentType();

    /** What the name of the file ends with. */
    String ending();

    /**
     * The form of that name.
     *
     * @throws IllegalArgumentException when there is none: the name came from a request
     */
    static RowFormat of(String name, Entity entity, List<Attribute> columns) {
        return switch (name) {
            case "csv" -> new CsvFormat(columns);
            case "json" -> new JsonFormat(columns);
            case "sql" -> new InsertFormat(entity, columns);
            case "markdown" -> new MarkdownFormat(columns);
            default -> throw new IllegalArgumentException("There is no form \"" + name + "\".");
        };
    }
}
