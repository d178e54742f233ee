package dev.mvnschema.diagnostic;

/**
 * A stretch of a {@link SourceText}.
 *
 * @param source the text
 * @param start the offset of the first character
 * @param end the offset behind the last character; equal to {@code start} for a point between characters
 */
public record SourceSpan(SourceText source, int start, int end) {

    public SourceSpan {
        if (start < 0 || end < start || end > source.text().length()) {
            throw new IllegalArgumentException("span " + start + ".." + end + " lies outside " + source.name());
        }
    }

    /** The line of the first character, from 1. */
    public int line() {
        return source.line(start);
    }

    /** The column of the first character, from 1. */
    public int column() {
        return source.column(start);
    }

    /** The characters of the span. */
    public String text() {
        return source.text().substring(start, end);
    }

    @Override
    public String toString() {
        return source.name() + ":" + line() + ":" + column();
    }
}
