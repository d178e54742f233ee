package dev.mvnschema.migration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A migration in the directory.
 *
 * @param version null for a repeatable migration
 * @param description the part of the name behind the two underscores, with spaces
 * @param script the name by which Flyway remembers it: the path below the directory, with slashes
 * @param text the whole file
 * @param configuration the text of its {@code .conf} file, or null
 */
public record MigrationFile(
        Path path,
        @Nullable Version version,
        String description,
        String script,
        String text,
        @Nullable String configuration) {

    /** Flyway's: by version, then what is repeated. */
    public static final Comparator<MigrationFile> ORDER = Comparator.comparing(MigrationFile::repeatable)
            .thenComparing(MigrationFile::version, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(MigrationFile::description);

    /** The checksum that Flyway remembers: over the lines, so that line ends do not matter. */
    public int checksum() {
        CRC32 crc = new CRC32();
        try (BufferedReader reader = new BufferedReader(new StringReader(text))) {
            boolean first = true;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String content = first && line.startsWith("\uFEFF") ? line.substring(1) : line;
                crc.update(content.getBytes(StandardCharsets.UTF_8));
                first = false;
            }
        } catch (IOException e) {
            throw new IllegalStateException("reading a string failed", e);
        }
        return (int) crc.getValue();
    }

    public boolean repeatable() {
        return version == null;
    }

    /** Where it is, for a person who works in the current directory. */
    public String shown() {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }
}
