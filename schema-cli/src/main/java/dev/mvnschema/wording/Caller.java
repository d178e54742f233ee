package dev.mvnschema.wording;

import org.jspecify.annotations.Nullable;

/** Who reads a message, and what can be done from there. */
public interface Caller {

    /** What does the work of a goal; null when nothing here does. */
    @Nullable
    String command(String goal);

    /**
     * What sets a property of the goals; null when nothing here does.
     *
     * @param value as the message has it; null when it only names the property
     */
    @Nullable
    String option(String name, @Nullable String value);

    /** A text without goals, with what else only Maven's user would understand said anew. */
    default String phrase(String text) {
        return text;
    }
}
