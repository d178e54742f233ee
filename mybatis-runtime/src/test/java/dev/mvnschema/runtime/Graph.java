package dev.mvnschema.runtime;

import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.User;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All rows, in memory. */
final class Graph {

    final List<User> users;
    final List<Payment> payments;

    Graph(Database db) {
        users = db.user().findMany(User.all());
        payments = db.payment().findMany(Payment.all());
    }

    List<Payment> paymentsOf(User user) {
        return payments.stream()
                .filter(payment -> payment.userId().equals(user.id()))
                .toList();
    }

    List<User> invitedBy(User user) {
        return users.stream()
                .filter(other -> user.id().equals(other.invitedById()))
                .toList();
    }

    @Nullable
    User user(@Nullable UUID id) {
        return users.stream().filter(user -> user.id().equals(id)).findFirst().orElse(null);
    }
}
