package dev.mvnschema.benchmarks.paired;

import dev.mvnschema.runtime.sample.User;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether all contenders return the same rows, every column of them, and leave the same in the database. */
final class SameRows {

    private final Work work;
    private final Connection cleaner;

    SameRows(Work work, Connection cleaner) {
        this.work = work;
        this.cleaner = cleaner;
    }

    /** Removes those that have no form of the work. @throws IllegalStateException when one differs from the first */
    void check(Collection<Contender> contenders) throws Exception {
        Object expected = null;
        for (Iterator<Contender> all = contenders.iterator(); all.hasNext(); ) {
            Contender contender = all.next();
            try {
                Object seen = seen(contender);
                expected = expected == null ? seen : expected;
                if (!seen.equals(expected)) {
                    throw new IllegalStateException("%s: %s gives other rows:%n%.2000s%nand not%n%.2000s"
                            .formatted(work.title(), contender.name(), seen, expected));
                }
            } catch (UnsupportedOperationException e) {
                all.remove();
            }
        }
        execute("TRUNCATE payments RESTART IDENTITY");
    }

    private Object seen(Contender contender) throws Exception {
        execute("TRUNCATE payments RESTART IDENTITY");
        execute("UPDATE users SET token_balance = 0, updated_at = 'epoch' WHERE id = '" + Setup.user(0) + "'");
        if (work == Work.UPSERT) {
            work.run(contender, 0);
        }
        Object result = work == Work.STREAM ? streamed(contender) : comparable(contender, work.run(contender, 0));
        return List.of(
                result,
                table(
                        "SELECT user_id, provider, external_id, amount, status, paid_at FROM payments ORDER BY external_id"),
                table("SELECT token_balance, updated_at > 'epoch' FROM users WHERE id = '" + Setup.user(0) + "'"));
    }

    /** How many rows there were, and a sum that depends on all of their columns. */
    private static Object streamed(Contender contender) throws Exception {
        long[] seen = new long[2];
        contender.stream(row -> {
            seen[0]++;
            seen[1] += contender.plain(row).hashCode();
        });
        return List.of(seen[0], seen[1]);
    }

    /** Without what differs between runs: the order of rows, which no one asked for, and the time of a change. */
    private Object comparable(Contender contender, Object result) {
        if (result instanceof Optional<?> row) {
            return comparable(contender, row.orElseThrow());
        }
        if (result instanceof Number number) {
            return number.longValue();
        }
        if (result instanceof Collection<?> rows) {
            Collection<Object> all = new ArrayList<>();
            rows.forEach(row -> all.add(comparable(contender, row)));
            return new HashSet<>(all);
        }
        if (result instanceof Map<?, ?> byKey) {
            Map<Object, Object> all = new HashMap<>();
            byKey.forEach((key, rows) -> all.put(key, comparable(contender, rows)));
            return all.entrySet();
        }
        Object row = contender.plain(result);
        if (row instanceof Map.Entry<?, ?> one) {
            return Map.entry(one.getKey(), comparable(contender, one.getValue()));
        }
        return work == Work.UPDATE && row instanceof User user && isNow(user.updatedAt()) ? at(user, Instant.MAX) : row;
    }

    private static boolean isNow(Instant time) {
        return Duration.between(time, Instant.now()).abs().toSeconds() < 60;
    }

    private static User at(User user, Instant time) {
        return new User(
                user.id(),
                user.telegramId(),
                user.username(),
                user.tier(),
                user.tokenBalance(),
                user.tags(),
                user.invitedById(),
                user.createdAt(),
                time);
    }

    private List<List<Object>> table(String sql) throws SQLException {
        try (Statement statement = cleaner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<List<Object>> all = new ArrayList<>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                all.add(row);
            }
            return all;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = cleaner.createStatement()) {
            statement.execute(sql);
        }
    }
}
