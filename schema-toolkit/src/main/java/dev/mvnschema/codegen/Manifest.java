package dev.mvnschema.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which files a run has left in the output directory, so that the next one knows what is its own.
 *
 * @param fingerprint of the input; empty while a run is under way, so that an interrupted one is taken up again
 * @param files the {@link Checksum} of the content by path
 */
record Manifest(String fingerprint, SortedMap<String, String> files) {

    /**
     * With its first two characters it is one of the names that Maven's archivers leave out by default: it is about this
     * machine, and a jar of sources should be the same everywhere.
     */
    static final String FILE_NAME = "._mvn-schema";

    private static final String FIRST_LINE = "mvn schema 1: the files generated here; do not edit";
    private static final Pattern ENTRY = Pattern.compile("[0-9a-f]{16} [^/\\\\:][^\\\\:]*");

    Manifest {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    static Manifest none() {
        return new Manifest("", Collections.emptySortedMap());
    }

    /** What the directory's manifest says; {@link #none()} when there is none, or none that can be trusted. */
    static Manifest read(Path directory) throws IOException {
        Path file = directory.resolve(FILE_NAME);
        if (!Files.isRegularFile(file)) {
            return none();
        }
        return parse(Files.readString(file)).orElse(none());
    }

    String text() {
        StringBuilder text = new StringBuilder(FIRST_LINE)
                .append("\ninput ")
                .append(fingerprint)
                .append('\n');
        for (Map.Entry<String, String> file : files.entrySet()) {
            text.append(file.getValue()).append(' ').append(file.getKey()).append('\n');
        }
        return text.toString();
    }

    private static Optional<Manifest> parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 2
                || !lines.get(0).equals(FIRST_LINE)
                || !lines.get(1).startsWith("input ")) {
            return Optional.empty();
        }
        SortedMap<String, String> files = new TreeMap<>();
        for (String line : lines.subList(2, lines.size())) {
            // What is listed here may be deleted: a path must not lead out of the directory.
            if (!ENTRY.matcher(line).matches()
                    || List.of(line.substring(17).split("/", -1)).contains("..")) {
                return Optional.empty();
            }
            files.put(line.substring(17), line.substring(0, 16));
        }
        return Optional.of(new Manifest(lines.get(1).substring("input ".length()), files));
    }
}
