package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.RecordedCall;

/** The result of a read in a {@link Batch}. */
public final class Pending<T> {

    private final RecordedCall<T> call;
    private final Batch<?> batch;

    Pending(RecordedCall<T> call, Batch<?> batch) {
        this.call = call;
        this.batch = batch;
    }

    /** The result; runs the batch when that was not done yet. @throws DatabaseException what the read throws */
    public T get() {
        if (!call.isOver()) {
            batch.run();
        }
        return call.result();
    }
}
