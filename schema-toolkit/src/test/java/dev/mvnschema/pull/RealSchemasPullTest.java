package dev.mvnschema.pull;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.oracle.SchemaFile;
import dev.mvnschema.oracle.SharedCases;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.psl.syntax.Declaration;
import dev.mvnschema.psl.syntax.ParsedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every shared real schema: its database, pulled into nothing, gives a valid schema that asks for no change; pulled into the
 * schema itself, it changes no byte. {@code -Dpull.triples=true} takes both sides of every triple, too.
 */
class RealSchemasPullTest {

    @TestFactory
    Stream<DynamicTest> real_schemas() throws IOException {
        return folders().stream().map(folder -> DynamicTest.dynamicTest(name(folder), () -> check(folder)));
    }

    /** What a commit of a real project did to the database, pulled into the schema that was there before. */
    @TestFactory
    Stream<DynamicTest> changes_of_real_schemas() throws IOException {
        SharedCases cases = SharedCases.ifPresent().orElse(null);
        if (cases == null) {
            return Stream.of();
        }
        List<Path> triples;
        try (Stream<Path> paths = Files.walk(cases.folder("real"))) {
            triples = paths.filter(path -> path.endsWith("before")).sorted().toList();
        }
        int every = Boolean.getBoolean("pull.triples") ? 1 : 30;
        return java.util.stream.IntStream.range(0, triples.size())
                .filter(i -> i % every == 0)
                .mapToObj(triples::get)
                .map(before -> DynamicTest.dynamicTest(name(before), () -> checkChange(before)));
    }

    private static void checkChange(Path before) {
        List<ParsedFile> files = PulledDatabase.parse(SharedCases.schema(before));
        Schema after = PulledDatabase.resolve(PulledDatabase.parse(SharedCases.schema(before.resolveSibling("after"))));
        PulledDatabase database = PulledDatabase.ofSchema(after);

        Map<String, String> merged = database.into(files).texts();
        assertThat(database.rest(merged))
                .as("what the merged schema would change")
                .isEmpty();
        List<ParsedFile> again = PulledDatabase.parse(merged.entrySet().stream()
                .map(file -> new SchemaFile(file.getKey(), file.getValue()))
                .toList());
        assertThat(database.into(again).texts()).isEqualTo(merged);
    }

    private static void check(Path folder) {
        List<ParsedFile> files = PulledDatabase.parse(SharedCases.schema(folder));
        Schema schema = PulledDatabase.resolve(files);
        PulledDatabase database = PulledDatabase.ofSchema(schema);

        Map<String, String> merged = database.into(files).texts();
        files.forEach(file -> assertThat(merged.get(file.source().name()))
                .as("merged " + file.source().name())
                .isEqualTo(file.source().text()));
        assertThat(merged).hasSameSizeAs(files);

        Map<String, String> pulled = database.into(configuration(files)).texts();
        dump(folder, pulled);
        assertThat(database.rest(pulled))
                .as("what the pulled schema would change")
                .isEmpty();
        List<ParsedFile> again = PulledDatabase.parse(pulled.entrySet().stream()
                .map(file -> new SchemaFile(file.getKey(), file.getValue()))
                .toList());
        assertThat(database.into(again).texts()).isEqualTo(pulled);
    }

    /** The configuration blocks of a schema in one file. */
    private static List<ParsedFile> configuration(List<ParsedFile> files) {
        StringBuilder text = new StringBuilder();
        for (ParsedFile file : files) {
            file.declarations().stream()
                    .filter(Declaration.ConfigDeclaration.class::isInstance)
                    .forEach(block -> text.append(block.span().text()).append("\n\n"));
        }
        return PulledDatabase.parse(List.of(new SchemaFile("schema.prisma", text.toString())));
    }

    private static void dump(Path folder, Map<String, String> pulled) {
        String directory = System.getProperty("pull.dump", "");
        if (!directory.isEmpty()) {
            try {
                Files.writeString(
                        Path.of(directory, name(folder).replace('/', '-') + ".prisma"),
                        String.join("\n", pulled.values()));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** The last names of a path. */
    private static String name(Path folder) {
        int names = folder.getNameCount();
        return folder.subpath(Math.max(0, names - 4), names).toString();
    }

    private static List<Path> folders() throws IOException {
        List<Path> folders = new ArrayList<>();
        SharedCases cases = SharedCases.ifPresent().orElse(null);
        if (cases == null) {
            return folders;
        }
        boolean triples = Boolean.getBoolean("pull.triples");
        Map<String, Path> distinct = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.walk(cases.folder("real"))) {
            for (Path path : paths.filter(Files::isDirectory).sorted().toList()) {
                boolean head = path.endsWith("head");
                boolean side = path.endsWith("before") || path.endsWith("after");
                if (head || (triples && side)) {
                    StringBuilder text = new StringBuilder();
                    SharedCases.schema(path).forEach(file -> text.append(file.text()));
                    distinct.putIfAbsent(text.toString(), path);
                }
            }
        }
        folders.addAll(distinct.values());
        return folders;
    }
}
