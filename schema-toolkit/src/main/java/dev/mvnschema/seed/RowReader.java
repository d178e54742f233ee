package dev.mvnschema.seed;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file one after the other, however many there are. */
interface RowReader extends Closeable {

    /**
     * The next row, or null behind the last.
     *
     * @throws SeedFault when the file is not well-formed
     */
    @Nullable
    SeedRow next() throws IOException;

    /** For a CSV or JSON file, from its beginning. */
    static RowReader of(SeedFile file) throws IOException {
        BufferedReader text = Files.newBufferedReader(file.path());
        try {
            skipMark(text);
            return file.kind() == SeedFile.Kind.CSV ? new CsvReader(text) : new JsonRows(text);
        } catch (IOException | RuntimeException e) {
            text.close();
            throw e;
        }
    }

    private static void skipMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }
}
