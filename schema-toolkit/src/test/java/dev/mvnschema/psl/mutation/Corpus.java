package dev.mvnschema.psl.mutation;

import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.oracle.SharedCases;
import dev.mvnschema.psl.syntax.Declaration;
import dev.mvnschema.psl.syntax.SchemaParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The schemas that are mutated: our own, and the shared cases where they are at hand. */
public final class Corpus {

    private static final Path OWN = Path.of("src/test/resources/psl-corpus");

    private final List<String> texts = texts();

    /** The blocks of each text with what stands before them. */
    private final List<List<String>> blocks = texts.stream().map(Corpus::blocks).toList();

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

    /** A few blocks of some schema, sometimes all of them: a mutation in little text is found again, and quickly. */
    public String excerpt(Random random) {
        int schema = random.nextInt(texts.size());
        List<String> all = blocks.get(schema);
        if (all.isEmpty() || random.nextInt(100) == 0) {
            return texts.get(schema);
        }
        int start = random.nextInt(all.size());
        int end = Math.min(all.size(), start + 1 + random.nextInt(3));
        String datasource = random.nextInt(4) == 0 ? "" : "datasource db {\n  provider = \"postgresql\"\n}\n";
        return datasource + String.join("", all.subList(start, end));
    }

    private static List<String> blocks(String text) {
        List<String> blocks = new ArrayList<>();
        int at = 0;
        for (Declaration declaration :
                SchemaParser.parse(new SourceText("s", text)).declarations()) {
            int end = declaration.span().end();
            blocks.add(text.substring(at, end));
            at = end;
        }
        return blocks;
    }
}
