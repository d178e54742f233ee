package dev.mvnschema.runtime;

import dev.mvnschema.runtime.sample.Payment;
import dev.mvnschema.runtime.sample.User;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the same predicate twice: for the database, and for rows in memory. */
final class RandomPredicates {

    /** The two forms of a predicate. */
    record Pair<M>(Predicate<M> database, java.util.function.Predicate<M> memory) {

        Pair<M> and(Pair<M> other) {
            return new Pair<>(database.and(other.database), memory.and(other.memory));
        }

        Pair<M> or(Pair<M> other) {
            return new Pair<>(database.or(other.database), memory.or(other.memory));
        }

        Pair<M> not() {
            return new Pair<>(database.not(), memory.negate());
        }
    }

    private final Random random;
    private final Graph graph;
    private final RandomRows values;

    RandomPredicates(Random random, Graph graph) {
        this.random = random;
        this.graph = graph;
        this.values = new RandomRows(random);
    }

    Pair<User> user(int depth) {
        if (depth == 0) {
            return userLeaf();
        }
        return switch (random.nextInt(9)) {
            case 0, 1 -> user(depth - 1).and(user(depth - 1));
            case 2, 3 -> user(depth - 1).or(user(depth - 1));
            case 4 -> user(depth - 1).not();
            case 5 -> payments(depth - 1);
            case 6 -> relatives(depth - 1);
            default -> userLeaf();
        };
    }

    private Pair<User> payments(int depth) {
        Pair<Payment> payment = payment(depth);
        return switch (random.nextInt(5)) {
            case 0 ->
                new Pair<>(
                        User.PAYMENTS.some(payment.database()),
                        user -> graph.paymentsOf(user).stream().anyMatch(payment.memory()));
            case 1 ->
                new Pair<>(
                        User.PAYMENTS.every(payment.database()),
                        user -> graph.paymentsOf(user).stream().allMatch(payment.memory()));
            case 2 ->
                new Pair<>(
                        User.PAYMENTS.none(payment.database()),
                        user -> graph.paymentsOf(user).stream().noneMatch(payment.memory()));
            case 3 ->
                new Pair<>(User.PAYMENTS.some(), user -> !graph.paymentsOf(user).isEmpty());
            default ->
                new Pair<>(User.PAYMENTS.none(), user -> graph.paymentsOf(user).isEmpty());
        };
    }

    private Pair<User> relatives(int depth) {
        Pair<User> other = user(depth);
        return switch (random.nextInt(4)) {
            case 0 ->
                new Pair<>(User.INVITED_BY.is(other.database()), user -> {
                    User inviter = graph.user(user.invitedById());
                    return inviter != null && other.memory().test(inviter);
                });
            case 1 ->
                new Pair<>(User.INVITED_BY.isNot(other.database()), user -> {
                    User inviter = graph.user(user.invitedById());
                    return inviter == null || !other.memory().test(inviter);
                });
            case 2 ->
                new Pair<>(
                        User.INVITED.every(other.database()),
                        user -> graph.invitedBy(user).stream().allMatch(other.memory()));
            default -> new Pair<>(User.INVITED_BY.isNull(), user -> user.invitedById() == null);
        };
    }

    private Pair<Payment> payment(int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            Pair<User> user = user(depth - 1);
            return new Pair<>(Payment.USER.is(user.database()), payment -> {
                User payer = graph.user(payment.userId());
                return payer != null && user.memory().test(payer);
            });
        }
        return switch (random.nextInt(3)) {
            case 0 -> comparable(Payment.AMOUNT, Payment::amount, values::amount);
            case 1 -> comparable(Payment.PAID_AT, Payment::paidAt, values::moment);
            default -> column(Payment.STATUS, Payment::status, values::status);
        };
    }

    private Pair<User> userLeaf() {
        return switch (random.nextInt(8)) {
            case 0 -> comparable(User.TOKEN_BALANCE, User::tokenBalance, values::balance);
            case 1 -> comparable(User.CREATED_AT, User::createdAt, values::moment);
            case 2 -> column(User.USERNAME, User::username, values::text);
            case 3, 4 -> text();
            case 5 -> tags();
            case 6 -> new Pair<>(User.USERNAME.isNull(), user -> user.username() == null);
            default -> column(User.TIER, User::tier, values::tier);
        };
    }

    private Pair<User> text() {
        String part = values.text();
        return switch (random.nextInt(6)) {
            case 0 -> name(User.USERNAME.contains(part), name -> name.contains(part));
            case 1 -> name(User.USERNAME.startsWith(part), name -> name.startsWith(part));
            case 2 -> name(User.USERNAME.endsWith(part), name -> name.endsWith(part));
            case 3 ->
                name(User.USERNAME.insensitive().eq(part), name -> lower(name).equals(lower(part)));
            case 4 ->
                name(
                        User.USERNAME.insensitive().contains(part),
                        name -> lower(name).contains(lower(part)));
            default ->
                name(
                        User.USERNAME.insensitive().startsWith(part),
                        name -> lower(name).startsWith(lower(part)));
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Pair<User> name(Predicate<User> database, java.util.function.Predicate<String> memory) {
        return new Pair<>(database, user -> {
            String name = user.username();
            return name != null && memory.test(name);
        });
    }

    private Pair<User> tags() {
        List<String> some = values.tags();
        String one = values.text();
        return switch (random.nextInt(5)) {
            case 0 -> new Pair<>(User.TAGS.has(one), user -> user.tags().contains(one));
            case 1 -> new Pair<>(User.TAGS.hasEvery(some), user -> user.tags().containsAll(some));
            case 2 -> new Pair<>(User.TAGS.hasSome(some), user -> some.stream().anyMatch(user.tags()::contains));
            case 3 -> new Pair<>(User.TAGS.isEmpty(), user -> user.tags().isEmpty());
            default -> new Pair<>(User.TAGS.eq(some), user -> user.tags().equals(some));
        };
    }

    private <M, T extends Comparable<? super T>> Pair<M> comparable(
            ComparableColumn<M, T> column, Function<M, @Nullable T> getter, Supplier<T> value) {
        T operand = value.get();
        return switch (random.nextInt(6)) {
            case 0 -> compared(column.lt(operand), getter, found -> found.compareTo(operand) < 0);
            case 1 -> compared(column.lte(operand), getter, found -> found.compareTo(operand) <= 0);
            case 2 -> compared(column.gt(operand), getter, found -> found.compareTo(operand) > 0);
            case 3 -> compared(column.gte(operand), getter, found -> found.compareTo(operand) >= 0);
            case 4 -> {
                T high = value.get();
                yield compared(
                        column.between(operand, high),
                        getter,
                        found -> found.compareTo(operand) >= 0 && found.compareTo(high) <= 0);
            }
            default -> compared(column.eq(operand), getter, found -> found.compareTo(operand) == 0);
        };
    }

    private <M, T> Pair<M> column(Column<M, T> column, Function<M, @Nullable T> getter, Supplier<T> value) {
        T operand = value.get();
        Collection<T> operands = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            operands.add(value.get());
        }
        return switch (random.nextInt(5)) {
            case 0 -> compared(column.eq(operand), getter, operand::equals);
            case 1 -> new Pair<>(column.ne(operand), row -> !operand.equals(getter.apply(row)));
            case 2 -> compared(column.in(operands), getter, operands::contains);
            case 3 -> new Pair<>(column.notIn(operands), row -> !operands.contains(getter.apply(row)));
            default -> new Pair<>(column.isNotNull(), row -> getter.apply(row) != null);
        };
    }

    private static <M, T> Pair<M> compared(
            Predicate<M> database, Function<M, @Nullable T> getter, java.util.function.Predicate<T> memory) {
        return new Pair<>(database, row -> {
            T found = getter.apply(row);
            return found != null && memory.test(found);
        });
    }
}
