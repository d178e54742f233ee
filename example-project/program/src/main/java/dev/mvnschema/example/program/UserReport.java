package dev.mvnschema.example.program;

import dev.mvnschema.example.database.Database;
import dev.mvnschema.example.database.Payment;
import dev.mvnschema.example.database.SubscriptionHistory;
import dev.mvnschema.example.database.SubscriptionTier;
import dev.mvnschema.example.database.SubscriptionTierConfig;
import dev.mvnschema.example.database.TokenOperation;
import dev.mvnschema.example.database.User;
import dev.mvnschema.example.database.UserWithRelations;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints users with their tiers, balances and what belongs to them. */
final class UserReport {

    private final Database db;
    private final PrintStream out;

    UserReport(Database db, PrintStream out) {
        this.db = db;
        this.out = out;
    }

    /** All users: one query for them, and one for each of the three relations, however many users there are. */
    void print() {
        Map<SubscriptionTier, SubscriptionTierConfig> tiers =
                db.subscriptionTierConfig().findMany(SubscriptionTierConfig.all()).stream()
                        .collect(Collectors.toMap(SubscriptionTierConfig::tier, tier -> tier));
        List<UserWithRelations> users = db.user()
                .findMany(
                        User.all().orderBy(User.TIER.desc(), User.TOKEN_BALANCE.desc()),
                        User.include(
                                User.TOKEN_OPERATIONS
                                        .orderBy(TokenOperation.ID.desc())
                                        .take(3),
                                User.PAYMENTS.orderBy(Payment.CREATED_AT.desc()),
                                User.SUBSCRIPTION_HISTORY.orderBy(SubscriptionHistory.STARTS_AT.desc())));
        out.println();
        out.println(users.size() + " users");
        for (UserWithRelations user : users) {
            print(user, tiers.get(user.tier()));
        }
        out.println();
    }

    /** One order, and the audit row that it left. */
    void printOrder(User before, TokenOperation operation) {
        User after = db.user().findUniqueOrThrow(User.byId(before.id()));
        line("%s orders a generation: %,d tokens -> %,d", name(before), before.tokenBalance(), after.tokenBalance());
        line("  audit row #%d", operation.id());
        print(operation);
        out.println();
    }

    static String name(User user) {
        return user.firstName() == null ? user.telegramId() : user.firstName();
    }

    private void print(UserWithRelations user, @Nullable SubscriptionTierConfig tier) {
        out.println();
        line(
                "%-8s %-13s %,7d tokens%s",
                name(user.toUser()),
                tier == null ? user.tier().label() : tier.displayName(),
                user.tokenBalance(),
                user.tierExpiresAt() == null ? "" : "   until " + day(user.tierExpiresAt()));
        line("  operations");
        user.tokenOperations().forEach(operation -> print(operation.toTokenOperation()));
        if (!user.payments().isEmpty()) {
            line("  payments");
            user.payments().forEach(payment -> print(payment.toPayment()));
        }
        line("  subscriptions");
        user.subscriptionHistory().forEach(period -> print(period.toSubscriptionHistory()));
    }

    private void print(TokenOperation operation) {
        line(
                "    %s  %+,9d  -> %,7d  %s",
                day(operation.createdAt()),
                operation.amount(),
                operation.balanceAfter(),
                text(operation.description()));
    }

    private void print(Payment payment) {
        line(
                "    %s  %9s  %s  %s, %s",
                day(payment.createdAt()),
                payment.amount(),
                payment.currency(),
                payment.provider().label(),
                payment.status().label());
    }

    private void print(SubscriptionHistory period) {
        String end = period.expiresAt() == null ? "without end" : "to " + day(period.expiresAt());
        line("    %s  %s, %s", day(period.startsAt()), period.tier().label(), end);
    }

    private void line(String format, @Nullable Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
