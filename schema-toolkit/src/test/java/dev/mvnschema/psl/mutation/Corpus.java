package dev.mvnschema.psl.mutation;

import dev.mvnschema.oracle.SharedCases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The schemas that are mutated: our own, and the shared cases where they are at hand. */
public final class Corpus {

    private static final Path OWN = Path.of("src/test/resources/psl-corpus");

    private Corpus() {}

    /** The texts of all schema files at hand, never empty. */
    public static List<String> texts() {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(OWN)) {
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SharedCases.ifPresent().ifPresent(cases -> texts.addAll(cases.texts()));
        return texts;
    }
}
