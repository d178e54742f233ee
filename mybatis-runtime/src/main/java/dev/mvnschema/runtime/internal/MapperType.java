package dev.mvnschema.runtime.internal;

import java.util.function.Function;

/**
 * A generated mapper interface, and what makes an implementation of it.
 *
 * @param <P> the interface
 */
public record MapperType<P>(Class<P> type, Function<SqlChannel, P> factory) {

    /** The mapper on a channel. */
    public P on(SqlChannel channel) {
        return factory.apply(channel);
    }
}
