package dev.mvnschema.benchmarks.paired;

import dev.mvnschema.runtime.HandWritten.NewPayment;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** New rows by column, for {@code unnest}. */
record Columns(UUID[] userIds, String[] providers, String[] externalIds, BigDecimal[] amounts) {

    /** The statement in JDBC's own spelling. */
    static final String SQL = "INSERT INTO payments (user_id, provider, external_id, amount)"
            + " SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::numeric[])";

    static Columns of(List<NewPayment> rows) {
        Columns columns = new Columns(
                new UUID[rows.size()], new String[rows.size()], new String[rows.size()], new BigDecimal[rows.size()]);
        for (int i = 0; i < rows.size(); i++) {
            NewPayment row = rows.get(i);
            columns.userIds[i] = row.userId();
            columns.providers[i] = row.provider();
            columns.externalIds[i] = row.externalId();
            columns.amounts[i] = row.amount();
        }
        return columns;
    }
}
