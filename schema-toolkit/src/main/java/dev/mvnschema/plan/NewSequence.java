package dev.mvnschema.plan;

import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.SerialSequence;
import dev.mvnschema.postgres.sql.Quoting;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** The sequence for a column that begins to count up, as it is written in SQL: in lower case without quotes where that can be. */
record NewSequence(String sql) {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final int MAX_BYTES = 63;

    static NewSequence of(Name table, String column) {
        String schema = table.schema() == null ? "" : Quoting.identifier(table.schema()) + ".";
        String lower = (table.name() + "_" + column + "_seq").toLowerCase(Locale.ROOT);
        boolean plain = PLAIN.matcher(lower).matches() && lower.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
        return new NewSequence(plain ? schema + lower : Quoting.name(SerialSequence.of(table, column)));
    }
}
