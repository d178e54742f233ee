package dev.mvnschema.laws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts of a long run, by category and outcome, printed and left in {@code target/laws}, with notes in a file beside. */
final class Score {

    private final String name;
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    Score(String name) {
        this.name = name;
    }

    synchronized void add(String category, String outcome) {
        counts.computeIfAbsent(category, key -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
    }

    /** Something to read afterwards. */
    synchronized void note(String note) {
        notes.add(note);
    }

    void write() {
        String text = counts.entrySet().stream()
                .map(entry -> entry.getKey() + ": "
                        + entry.getValue().entrySet().stream()
                                .map(outcome -> outcome.getValue() + " " + outcome.getKey())
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n", "", "\n"));
        Path file = Path.of("target", "laws", name + ".txt");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            Files.write(file.resolveSibling(name + "-notes.txt"), notes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.print(text);
    }
}
