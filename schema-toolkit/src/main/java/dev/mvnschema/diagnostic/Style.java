package dev.mvnschema.diagnostic;

/** Whether text carries ANSI colours, and which. */
public enum Style {
    /** For files, pipes and logs. */
    PLAIN,
    /** For a terminal that shows colours. */
    COLOURED;

    String error(String text) {
        return wrap("1;31", text);
    }

    String warning(String text) {
        return wrap("1;33", text);
    }

    String place(String text) {
        return wrap("36", text);
    }

    String faint(String text) {
        return wrap("2", text);
    }

    String strong(String text) {
        return wrap("1", text);
    }

    private String wrap(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
