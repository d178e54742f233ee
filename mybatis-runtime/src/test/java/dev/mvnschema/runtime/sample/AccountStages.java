package dev.mvnschema.runtime.sample;

/** The way to a new {@link Account}: each step asks for a field that a row must have. */
public interface AccountStages {

    /** Asks for {@code owner}. */
    interface NeedsOwner {

        AccountCreate owner(String owner);
    }
}
