package dev.mvnschema.benchmarks.paired;

import dev.mvnschema.runtime.HandWritten.NewPayment;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** New rows by column, for {@code unnest}. */
final class Columns {

    /** The statement in JDBC's own spelling. */
    static final String SQL = "INSERT INTO payments (user_id, provider, external_id, amount)"
            + " SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::numeric[])";

    final UUID[] userIds;
    final String[] providers;
    final String[] externalIds;
    final BigDecimal[] amounts;

    Columns(List<NewPayment> rows) {
        userIds = new UUID[rows.size()];
        providers = new String[rows.size()];
        externalIds = new String[rows.size()];
        amounts = new BigDecimal[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            NewPayment row = rows.get(i);
            userIds[i] = row.userId();
            providers[i] = row.provider();
            externalIds[i] = row.externalId();
            amounts[i] = row.amount();
        }
    }
}
