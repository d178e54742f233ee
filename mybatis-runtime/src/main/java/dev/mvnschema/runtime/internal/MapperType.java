package dev.mvnschema.runtime.internal;

import java.util.function.Function;

/**
 * A generated mapper interface.
 *
 * @param table what the mapper is about
 * @param factory makes an implementation
 * @param <P> the interface
 */
public record MapperType<P>(Class<P> type, Table<?, ?> table, Function<SqlChannel, P> factory) {

    /** The mapper on a channel. */
    public P on(SqlChannel channel) {
        return factory.apply(channel);
    }
}
