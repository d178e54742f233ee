package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.RecordedCall;
import dev.mvnschema.runtime.internal.SqlChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads that are asked together: they cost one round trip, and one more for each level of relations that some of them include.
 *
 * <pre>{@code
 * Batch<Database> batch = db.batch();
 * Pending<Optional<User>> alice = batch.add(b -> b.user().findUnique(User.byTelegramId("42")));
 * Pending<Long> payments = batch.add(b -> b.payment().count());
 * alice.get();   // asks for both
 * }</pre>
 *
 * <p>A call may run more than once, so it should do nothing but read; it must not write. Where interceptors are registered, or on a
 * MyBatis session, the statements run one by one. For one thread.
 *
 * @param <D> the generated {@code Database}
 */
public final class Batch<D> {

    private final SqlChannel channel;
    private final Function<SqlChannel, D> database;
    private final List<RecordedCall<?>> waiting = new ArrayList<>();

    Batch(SqlChannel channel, Function<SqlChannel, D> database) {
        this.channel = channel;
        this.database = database;
    }

    /** Asks for something; nothing is sent yet. */
    public <T> Pending<T> add(Function<D, T> read) {
        RecordedCall<T> call = new RecordedCall<>(channel, recording -> read.apply(database.apply(recording)));
        waiting.add(call);
        return new Pending<>(call, this);
    }

    /** Asks for everything that was added since the last time. What fails says so where its result is taken. */
    public void run() {
        List<RecordedCall<?>> calls = List.copyOf(waiting);
        waiting.clear();
        RecordedCall.runAll(channel, calls);
    }
}
