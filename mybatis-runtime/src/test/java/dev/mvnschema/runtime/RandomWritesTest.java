package dev.mvnschema.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.runtime.sample.Channel;
import dev.mvnschema.runtime.sample.ChannelWithRelations;
import dev.mvnschema.runtime.sample.Database;
import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.PaymentForUser;
import dev.mvnschema.runtime.sample.User;
import dev.mvnschema.runtime.sample.UserCreate;
import dev.mvnschema.runtime.sample.UserUpdate;
import dev.mvnschema.runtime.sample.UserWithRelations;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Random writes, nested and not, beside a model in memory: after each of them the whole database must be the model. {@code
 * -Dwrites.cases=100000} makes it long, {@code -Dwrites.seed} another one.
 */
@ExtendWith(Postgres.class)
class RandomWritesTest {

    private static final int NAMES = 6;

    /** What the database should hold: by names, since keys are its own. */
    private static final class Model {
        final Map<String, Integer> balances = new TreeMap<>();
        /** Payment to user. */
        final Map<String, String> payments = new TreeMap<>();
        /** Payment to amount. */
        final Map<String, Integer> amounts = new TreeMap<>();

        final Set<String> channels = new TreeSet<>();
        /** {@code user channel}. */
        final Set<String> members = new TreeSet<>();

        void delete(String payment) {
            payments.remove(payment);
            amounts.remove(payment);
        }

        List<String> paymentsOf(String user) {
            return payments.keySet().stream()
                    .filter(p -> user.equals(payments.get(p)))
                    .toList();
        }

        void removeUser(String user) {
            balances.remove(user);
            members.removeIf(member -> member.startsWith(user + " "));
        }
    }

    private final Model model = new Model();
    private Random random = new Random();
    private int serial;

    @Test
    void the_database_is_the_model(DataSource dataSource) throws SQLException {
        int cases = Integer.getInteger("writes.cases", 400);
        long seed = Long.getLong("writes.seed", 7);
        random = new Random(seed);
        try (Connection connection = dataSource.getConnection()) { // to connect costs more than a step
            Database db = Database.of(new OneConnection(connection));
            for (int i = 0; i < cases; i++) {
                String done = step(db);
                assertThat(state(db)).as("seed %d, step %d: %s", seed, i, done).isEqualTo(expected());
            }
        }
    }

    private String step(Database db) {
        String user = "u" + random.nextInt(NAMES);
        boolean exists = model.balances.containsKey(user);
        return switch (random.nextInt(9)) {
            case 0, 1 -> exists ? update(db, user) : create(db, user);
            case 2, 3 -> exists ? update(db, user) : create(db, user);
            case 4 -> upsert(db, user);
            case 5 -> remove(db, user);
            case 6 -> many(db);
            case 7 -> each(db);
            default -> copy(db);
        };
    }

    private PaymentForUser payment(String name, int amount) {
        return Payment.createForUser().provider("p").externalId(name).amount(BigDecimal.valueOf(amount));
    }

    private String create(Database db, String user) {
        UserCreate input = User.create().telegramId(user).tokenBalance(0);
        model.balances.put(user, 0);
        List<PaymentForUser> payments = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String name = "x" + serial++;
            payments.add(payment(name, i));
            model.payments.put(name, user);
            model.amounts.put(name, i);
        }
        input.payments(NestedWrite.create(payments));
        for (int i = random.nextInt(3); i > 0; i--) {
            String channel = "c" + random.nextInt(NAMES);
            input.channels(NestedWrite.connectOrCreate(
                    Channel.byName(channel), Channel.create().name(channel)));
            model.channels.add(channel);
            model.members.add(user + " " + channel);
        }
        db.user().create(input);
        return "create " + user;
    }

    private String update(Database db, String user) {
        UserUpdate changes = User.set();
        StringBuilder done = new StringBuilder("update " + user);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            done.append(' ').append(nested(changes, user));
        }
        db.user().update(User.byTelegramId(user), changes.tokenBalance(NumberChange.increment(1)));
        model.balances.merge(user, 1, Integer::sum);
        return done.toString();
    }

    private String nested(UserUpdate changes, String user) {
        List<String> own = model.paymentsOf(user);
        String one = own.isEmpty() ? "" : own.get(random.nextInt(own.size()));
        Unique<Payment> key = Payment.byProviderAndExternalId("p", one);
        String name = "x" + serial++;
        String channel = model.channels.isEmpty()
                ? ""
                : new ArrayList<>(model.channels).get(random.nextInt(model.channels.size()));
        int amount = random.nextInt(100);
        switch (random.nextInt(9)) {
            case 0 -> {
                changes.payments(NestedWrite.create(payment(name, amount)));
                model.payments.put(name, user);
                model.amounts.put(name, amount);
                return "create";
            }
            case 1 -> {
                if (!one.isEmpty()) {
                    changes.payments(NestedWrite.update(key, Payment.set().amount(BigDecimal.valueOf(amount))));
                    model.amounts.put(one, amount);
                }
                return "update";
            }
            case 2 -> {
                if (!one.isEmpty()) {
                    changes.payments(NestedWrite.delete(key));
                    model.delete(one);
                }
                return "delete";
            }
            case 3 -> {
                boolean there = !one.isEmpty() && random.nextBoolean();
                String target = there ? one : name;
                changes.payments(NestedWrite.upsert(
                        Payment.byProviderAndExternalId("p", target),
                        payment(target, amount),
                        Payment.set().amount(BigDecimal.valueOf(amount))));
                model.payments.put(target, user);
                model.amounts.put(target, amount);
                return "upsert";
            }
            case 4 -> {
                changes.payments(NestedWrite.updateMany(
                        Payment.where(Payment.AMOUNT.lt(BigDecimal.valueOf(50))),
                        Payment.set().amount(BigDecimal.valueOf(amount))));
                own.stream()
                        .filter(p -> model.amounts.getOrDefault(p, 0) < 50)
                        .forEach(p -> model.amounts.put(p, amount));
                return "updateMany";
            }
            case 5 -> {
                changes.payments(NestedWrite.deleteMany(Payment.where(Payment.AMOUNT.gt(BigDecimal.valueOf(80)))));
                own.stream().filter(p -> model.amounts.getOrDefault(p, 0) > 80).forEach(model::delete);
                return "deleteMany";
            }
            case 6 -> {
                if (!model.payments.isEmpty()) {
                    String any = new ArrayList<>(model.payments.keySet()).get(random.nextInt(model.payments.size()));
                    changes.payments(NestedWrite.connect(Payment.byProviderAndExternalId("p", any)));
                    model.payments.put(any, user);
                }
                return "connect";
            }
            case 7 -> {
                if (!channel.isEmpty()) {
                    boolean set = random.nextBoolean();
                    changes.channels(
                            set
                                    ? NestedWrite.set(Channel.byName(channel))
                                    : NestedWrite.connect(Channel.byName(channel)));
                    if (set) {
                        model.members.removeIf(member -> member.startsWith(user + " "));
                    }
                    model.members.add(user + " " + channel);
                }
                return "set or connect";
            }
            default -> {
                if (!channel.isEmpty()) {
                    changes.channels(NestedWrite.disconnect(Channel.byName(channel)));
                    model.members.remove(user + " " + channel);
                }
                return "disconnect";
            }
        }
    }

    private String upsert(Database db, String user) {
        db.user()
                .upsert(
                        User.byTelegramId(user),
                        User.create().telegramId(user).tokenBalance(10),
                        User.set().tokenBalance(NumberChange.multiply(2)));
        model.balances.merge(user, 10, (balance, unused) -> balance * 2);
        return "upsert " + user;
    }

    /** Payments hold their user. */
    private String remove(Database db, String user) {
        if (model.paymentsOf(user).isEmpty() && model.balances.containsKey(user)) {
            db.user().delete(User.byTelegramId(user));
            model.removeUser(user);
        } else {
            long deleted = db.payment().deleteMany(Payment.where(Payment.USER.is(User.TELEGRAM_ID.eq(user))));
            assertThat(deleted).isEqualTo(model.paymentsOf(user).size());
            model.paymentsOf(user).forEach(model::delete);
        }
        return "delete " + user;
    }

    private String many(Database db) {
        int most = random.nextInt(20);
        long changed = db.user()
                .updateMany(User.where(User.TOKEN_BALANCE.gt(most)), User.set().tokenBalance(most));
        long expected = model.balances.values().stream()
                .filter(balance -> balance > most)
                .count();
        assertThat(changed).isEqualTo(expected);
        model.balances.replaceAll((user, balance) -> Math.min(balance, most));
        return "updateMany";
    }

    private String each(Database db) {
        List<String> users = new ArrayList<>(model.balances.keySet());
        int by = random.nextInt(9);
        db.user()
                .updateEach(
                        users,
                        User::byTelegramId,
                        user -> user.hashCode() % 2 == 0
                                ? User.set().tokenBalance(NumberChange.increment(by))
                                : User.set().tokenBalance(by));
        model.balances.replaceAll((user, balance) -> user.hashCode() % 2 == 0 ? balance + by : by);
        return "updateEach";
    }

    private String copy(Database db) {
        String one = "c" + random.nextInt(NAMES);
        String other = "c" + (NAMES + random.nextInt(NAMES));
        db.channel()
                .createMany(List.of(Channel.create().name(one), Channel.create().name(other)), Duplicates.SKIP);
        model.channels.add(one);
        model.channels.add(other);
        return "createMany";
    }

    private String expected() {
        return model.balances + " " + model.payments + " " + model.amounts + " " + model.channels + " " + model.members;
    }

    private static String state(Database db) {
        Model found = new Model();
        List<UserWithRelations> users = db.user().findMany(User.all(), User.include(User.PAYMENTS, User.CHANNELS));
        for (UserWithRelations user : users) {
            found.balances.put(user.telegramId(), user.tokenBalance());
            user.payments().forEach(payment -> {
                found.payments.put(payment.externalId(), user.telegramId());
                found.amounts.put(payment.externalId(), payment.amount().intValueExact());
            });
            for (ChannelWithRelations channel : user.channels()) {
                found.members.add(user.telegramId() + " " + channel.name());
            }
        }
        db.channel().findMany(Channel.all()).forEach(channel -> found.channels.add(channel.name()));
        return found.balances + " " + found.payments + " " + found.amounts + " " + found.channels + " " + found.members;
    }
}
