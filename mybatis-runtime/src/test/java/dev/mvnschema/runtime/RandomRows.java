package dev.mvnschema.runtime;

import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.PaymentCreate;
import dev.mvnschema.runtime.sample.PaymentStatus;
import dev.mvnschema.runtime.sample.SubscriptionTier;
import dev.mvnschema.runtime.sample.User;
import dev.mvnschema.runtime.sample.UserCreate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows with few different values, so that predicates find some of them. */
final class RandomRows {

    static final List<String> TEXTS = List.of("", "a", "A", "ab", "a%b", "a_b", "a\\b", "%", "Ünï", "ünï", "'", "\"");

    private final Random random;
    private final List<UUID> ids = new ArrayList<>();

    RandomRows(Random random) {
        this.random = random;
    }

    UserCreate user(int number) {
        UUID id = new UUID(0, number);
        UserCreate input = User.create()
                .telegramId("u" + number)
                .id(id)
                .username(random.nextInt(4) == 0 ? null : text())
                .tier(tier())
                .tokenBalance(balance())
                .tags(tags())
                .createdAt(moment())
                .invitedById(ids.isEmpty() || random.nextInt(3) == 0 ? null : one(ids));
        ids.add(id);
        return input;
    }

    void payments(Database db, List<User> users) {
        List<PaymentCreate> inputs = new ArrayList<>();
        for (User user : users) {
            for (int i = random.nextInt(4); i > 0; i--) {
                inputs.add(Samples.payment(user.id(), "p" + inputs.size(), amount().toString())
                        .status(status())
                        .paidAt(moment(random.nextBoolean())));
            }
        }
        db.payment().createMany(inputs);
    }

    String text() {
        return one(TEXTS);
    }

    SubscriptionTier tier() {
        return one(List.of(SubscriptionTier.values()));
    }

    PaymentStatus status() {
        return one(List.of(PaymentStatus.values()));
    }

    int balance() {
        return random.nextInt(7) - 3;
    }

    BigDecimal amount() {
        return BigDecimal.valueOf(random.nextInt(8), 1);
    }

    List<String> tags() {
        List<String> tags = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            tags.add(text());
        }
        return tags;
    }

    Instant moment() {
        return Instant.ofEpochSecond(random.nextInt(5) * 86_400L);
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private @Nullable Instant moment(boolean present) {
        return present ? moment() : null;
    }
}
