package dev.mvnschema.codegen.sql;

import dev.mvnschema.codegen.WholeFile;
import dev.mvnschema.codegen.plan.ColumnKind;
import dev.mvnschema.codegen.sql.SqlQuery.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Remembers the types of queries beside their files, so that a build needs a database only when a query or the schema changes.
 * Meant to be committed.
 */
public final class DescriptionFile {

    /** In the directory of the queries. */
    public static final String NAME = "types.lock";

    private static final String FIRST_LINE =
            "mvn schema 1: the types of the queries in this directory; written by schema:generate";

    private DescriptionFile() {}

    /** The queries, when they were checked under this key. */
    public static Optional<List<SqlQuery>> read(Path directory, String key) {
        Path file = directory.resolve(NAME);
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 2
                    || !lines.get(0).equals(FIRST_LINE)
                    || !lines.get(1).equals("key " + key)) {
                return Optional.empty();
            }
            return Optional.of(parse(lines.subList(2, lines.size())));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // as good as none: it is written anew
        }
    }

    public static void write(Path directory, String key, List<SqlQuery> queries) throws IOException {
        StringBuilder text =
                new StringBuilder(FIRST_LINE).append("\nkey ").append(key).append('\n');
        for (SqlQuery query : queries) {
            text.append("\nquery ")
                    .append(query.name())
                    .append(' ')
                    .append(query.result())
                    .append('\n');
            text.append("file ").append(query.file()).append('\n');
            text.append("binds ")
                    .append(query.binds().toString().replaceAll("[\\[\\],]", ""))
                    .append('\n');
            query.documentation()
                    .lines()
                    .forEach(line -> text.append("doc ").append(line).append('\n'));
            query.sql().lines().forEach(line -> text.append("sql ").append(line).append('\n'));
            query.parameters().forEach(value -> text.append("parameter ").append(line(value)));
            query.columns().forEach(value -> text.append("column ").append(line(value)));
        }
        WholeFile.write(directory.resolve(NAME), text.toString());
    }

    private static String line(Value value) {
        return "%s %s %s %s %s%n"
                .formatted(
                        value.name(),
                        value.kind(),
                        value.enumName() == null ? "-" : value.enumName(),
                        value.list() ? "list" : "one",
                        value.nullable() ? "nullable" : "required")
                .replace(System.lineSeparator(), "\n");
    }

    private static List<SqlQuery> parse(List<String> lines) {
        List<SqlQuery> queries = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            if (!lines.get(at).startsWith("query ")) {
                at++;
                continue;
            }
            String[] head = lines.get(at).split(" ", -1);
            int end = at + 1;
            while (end < lines.size() && !lines.get(end).startsWith("query ")) {
                end++;
            }
            List<String> block = lines.subList(at + 1, end);
            queries.add(new SqlQuery(
                    head[1],
                    String.join("", starting(block, "file ")),
                    String.join("\n", starting(block, "doc ")),
                    SqlQuery.Result.valueOf(head[2]),
                    String.join("\n", starting(block, "sql ")),
                    Arrays.stream(String.join("", starting(block, "binds ")).split(" ", -1))
                            .filter(number -> !number.isEmpty())
                            .map(Integer::valueOf)
                            .toList(),
                    starting(block, "parameter ").stream()
                            .map(DescriptionFile::value)
                            .toList(),
                    starting(block, "column ").stream()
                            .map(DescriptionFile::value)
                            .toList()));
            at = end;
        }
        return queries;
    }

    private static List<String> starting(List<String> block, String prefix) {
        return block.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .toList();
    }

    private static Value value(String line) {
        String[] words = line.split(" ", -1);
        return new Value(
                words[0],
                ColumnKind.valueOf(words[1]),
                words[2].equals("-") ? null : words[2],
                words[3].equals("list"),
                words[4].equals("nullable"));
    }
}
