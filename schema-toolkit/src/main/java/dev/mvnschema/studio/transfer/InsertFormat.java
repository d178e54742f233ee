package dev.mvnschema.studio.transfer;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.postgres.sql.Quoting;
import dev.mvnschema.studio.model.Attribute;
import dev.mvnschema.studio.model.Entity;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One {@code INSERT} for each row, ready for a seed. Columns that the database computes are left out. */
record InsertFormat(Entity entity, List<Attribute> columns) implements RowFormat {

    @Override
    public void row(Writer out, List<@Nullable String> values, boolean first) throws IOException {
        List<String> literals = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (isWritten(columns.get(i))) {
                String value = values.get(i);
                literals.add(value == null ? "NULL" : Quoting.literal(value));
            }
        }
        boolean overriding = columns.stream().anyMatch(column -> column.column().identity() == Column.Identity.ALWAYS);
        out.write("INSERT INTO " + entity.sql()
                + columns.stream()
                        .filter(InsertFormat::isWritten)
                        .map(Attribute::sql)
                        .collect(Collectors.joining(", ", " (", ")"))
                + (overriding ? " OVERRIDING SYSTEM VALUE" : "")
                + literals.stream().collect(Collectors.joining(", ", " VALUES (", ");\n")));
    }

    private static boolean isWritten(Attribute column) {
        return column.column().generated() == null;
    }

    @Override
    public String contentType() {
        return "application/sql; charset=utf-8";
    }

    @Override
    public String ending() {
        return ".sql";
    }
}
