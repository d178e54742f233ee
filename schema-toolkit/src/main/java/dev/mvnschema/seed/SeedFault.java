package dev.mvnschema.seed;

/** Something at a place of a file is wrong; who knows the file makes a diagnostic of it. */
final class SeedFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SeedCode code;
    private final int line;
    private final int column;
    private final String text;
    private final String next;

    SeedFault(SeedCode code, int line, int column, String message, String next) {
        super(message);
        this.text = message;
        this.code = code;
        this.line = line;
        this.column = column;
        this.next = next;
    }

    SeedCode code() {
        return code;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    String text() {
        return text;
    }

    String next() {
        return next;
    }
}
