package dev.mvnschema.runtime;

import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.PaymentCreate;
import dev.mvnschema.runtime.sample.User;
import java.math.BigDecimal;
import java.util.UUID;

/** Rows for tests. */
final class Samples {

    private Samples() {}

    static User user(Database db, String telegramId) {
        return db.user().create(User.create().telegramId(telegramId));
    }

    static PaymentCreate payment(UUID userId, String externalId, String amount) {
        return Payment.create()
                .userId(userId)
                .provider("stripe")
                .externalId(externalId)
                .amount(new BigDecimal(amount));
    }
}
