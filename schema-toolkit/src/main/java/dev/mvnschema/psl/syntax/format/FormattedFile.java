package dev.mvnschema.psl.syntax.format;

import dev.mvnschema.psl.syntax.ParsedFile;

/**
 * What formatting made of a file.
 *
 * @param original the file as it was read
 * @param text the new text; the text of the source where the file could not be read as a whole
 */
public record FormattedFile(ParsedFile original, String text) {

    /** Whether there is something to write. */
    public boolean isChanged() {
        return !text.equals(original.source().text());
    }

    /** Whether the file was left alone because lines of it could not be read; its diagnostics say which. */
    public boolean isBroken() {
        return !original.isRead();
    }
}
