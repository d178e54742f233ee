package dev.mvnschema.postgres.introspection;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.Name;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view, as something to read from; how it is made does not stand here.
 *
 * @param materialized whether its rows are stored
 * @param columns all of them may be null, as far as PostgreSQL knows
 */
public record View(
        Name name,
        boolean materialized,
        List<Column> columns,
        @Nullable String comment) {

    public View {
        columns = List.copyOf(columns);
    }
}
