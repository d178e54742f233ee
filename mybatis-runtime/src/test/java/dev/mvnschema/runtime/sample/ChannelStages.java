package dev.mvnschema.runtime.sample;

/** The way to a new {@link Channel}: each step asks for a field that a row must have. */
public interface ChannelStages {

    /** Asks for {@code name}. */
    interface NeedsName {

        ChannelCreate name(String name);
    }
}
