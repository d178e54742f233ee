package dev.mvnschema.runtime.internal;

import java.time.Clock;

/** What all channels of a database share. */
public final class Engine {

    private final Clock clock;
    private final Ids ids;
    private final SqlCache sql = new SqlCache();

    public Engine() {
        this(Clock.systemUTC(), new Ids());
    }

    Engine(Clock clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    Clock clock() {
        return clock;
    }

    SqlCache sql() {
        return sql;
    }

    Ids ids() {
        return ids;
    }
}
