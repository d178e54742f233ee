package dev.mvnschema.benchmarks;

import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.User;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The generated client. */
record ClientQueries(Database db) implements Queries {

    @Override
    public Optional<User> findById(UUID id) {
        return db.user().findUnique(User.byId(id));
    }

    @Override
    public List<User> list(int rows) {
        return db.user().findMany(User.where(User.TOKEN_BALANCE.gte(0)).take(rows));
    }

    @Override
    public Payment insert(UUID userId, String externalId) {
        return db.payment()
                .create(Payment.create()
                        .userId(userId)
                        .provider("stripe")
                        .externalId(externalId)
                        .amount(BigDecimal.TEN)
                        .paidAt(null));
    }
}
