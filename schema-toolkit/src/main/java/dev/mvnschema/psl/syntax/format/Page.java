package dev.mvnschema.psl.syntax.format;

/** The text that is written, with the indentation of its lines. */
final class Page {

    private static final String INDENT = "  ";

    private final StringBuilder text;
    private int depth;

    Page(int sizeOfSource) {
        this.text = new StringBuilder(sizeOfSource + sizeOfSource / 4 + 16);
    }

    void indent() {
        depth++;
    }

    void outdent() {
        depth--;
    }

    /** Writes text, indented when it begins a line. */
    void write(String part) {
        if (text.length() == 0 || text.charAt(text.length() - 1) == '\n') {
            text.append(INDENT.repeat(depth));
        }
        text.append(part);
    }

    void spaces(int count) {
        for (int i = 0; i < count; i++) {
            text.append(' ');
        }
    }

    void endLine() {
        text.append('\n');
    }

    /** The whole text, which ends with a line break. */
    String finished() {
        if (text.length() == 0 || text.charAt(text.length() - 1) != '\n') {
            endLine();
        }
        return text.toString();
    }
}
