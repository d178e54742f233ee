package dev.mvnschema.codegen.sql;

import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.postgres.script.SqlExpression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file of one query, taken apart: the comments at its head, and its text with the parameters found.
 *
 * @param source as it stands
 * @param name of the Java method: {@code @name}, else the file's
 * @param documentation the comments that say nothing to the generator
 * @param result {@code @one}, {@code @optional}, {@code @many}, {@code @execute}; null when the file does not say
 * @param parameters what {@code @param} says, by name
 * @param columns what {@code @column} says, by name
 * @param text the pieces of the query between its parameters
 * @param uses the parameter after each piece but the last
 * @param start where the query begins in the source
 */
record SqlFile(
        SourceText source,
        String name,
        String documentation,
        SqlQuery.@Nullable Result result,
        Map<String, Hint> parameters,
        Map<String, Hint> columns,
        List<String> text,
        List<Use> uses,
        int start) {

    /**
     * What a file says about a parameter or a column.
     *
     * @param type a type of the schema language; null to take the server's
     * @param nullable null to take what follows from the query
     */
    record Hint(
            @Nullable String type, boolean list, @Nullable Boolean nullable) {}

    /** A parameter in the text, and where. */
    record Use(String name, int offset) {}

    /** The names of the parameters, in the order of their first use. */
    List<String> parameterNames() {
        return uses.stream().map(Use::name).distinct().toList();
    }

    /** The query for JDBC. */
    String jdbc() {
        return text.stream().map(SqlExpression::withoutParameters).collect(Collectors.joining("?"));
    }

    /** Where in the source a position of the text is that the driver sends: with {@code $1} in place of the first parameter. */
    int offset(int position) {
        int sent = 0;
        int own = start;
        for (int i = 0; i < text.size(); i++) {
            int length = text.get(i).length();
            if (position < sent + length || i == text.size() - 1) {
                return Math.min(
                        own + Math.max(0, position - sent), source.text().length());
            }
            sent += length + 1 + String.valueOf(i + 1).length();
            own = uses.get(i).offset() + 1 + uses.get(i).name().length();
            if (position < sent) {
                return uses.get(i).offset();
            }
        }
        return own;
    }

    /** Takes a file apart. */
    static SqlFile parse(SourceText source) {
        Header header = new Header(source);
        String all = source.text();
        int end = all.length();
        while (end > header.end && (Character.isWhitespace(all.charAt(end - 1)) || all.charAt(end - 1) == ';')) {
            end--;
        }
        List<String> pieces = new ArrayList<>();
        List<Use> uses = new ArrayList<>();
        int from = header.end;
        for (SqlTokens.Token token : SqlTokens.of(all, header.end, end)) {
            if (token.kind() == SqlTokens.Kind.PARAMETER) {
                pieces.add(all.substring(from, token.start()));
                uses.add(new Use(all.substring(token.start() + 1, token.end()), token.start()));
                from = token.end();
            }
        }
        pieces.add(all.substring(from, end));
        return new SqlFile(
                source,
                header.name,
                String.join("\n", header.documentation),
                header.result,
                Map.copyOf(header.parameters),
                Map.copyOf(header.columns),
                pieces,
                uses,
                header.end);
    }

    /** The lines of comment at the beginning. */
    private static final class Header {

        private final Map<String, Hint> parameters = new HashMap<>();
        private final Map<String, Hint> columns = new HashMap<>();
        private final List<String> documentation = new ArrayList<>();
        private final SourceText source;
        private String name;
        private SqlQuery.@Nullable Result result;
        private int end;

        Header(SourceText source) {
            this.source = source;
            String file = source.name();
            this.name = file.substring(file.lastIndexOf('/') + 1).replaceAll("\\.sql$", "");
            String all = source.text();
            while (end < all.length()) {
                int next = all.indexOf('\n', end);
                String line = all.substring(end, next < 0 ? all.length() : next).strip();
                if (!line.isEmpty() && !line.startsWith("--")) {
                    break;
                }
                if (!line.isEmpty()) {
                    line(line.substring(2).strip(), end);
                }
                end = next < 0 ? all.length() : next + 1;
            }
        }

        private void line(String line, int offset) {
            if (!line.startsWith("@")) {
                documentation.add(line);
                return;
            }
            String[] words = line.split("\\s+", 2);
            String rest = words.length > 1 ? words[1] : "";
            switch (words[0]) {
                case "@name" -> name = rest.strip();
                case "@one" -> result = SqlQuery.Result.ONE;
                case "@optional" -> result = SqlQuery.Result.OPTIONAL;
                case "@many" -> result = SqlQuery.Result.MANY;
                case "@execute" -> result = SqlQuery.Result.EXECUTE;
                case "@param" -> hint(parameters, rest, offset);
                case "@column" -> hint(columns, rest, offset);
                default ->
                    throw SqlProblems.header(
                            source,
                            offset,
                            "`" + words[0] + "` says nothing here.",
                            "Use @name, @one, @optional, @many, @execute, @param and @column.");
            }
        }

        /** {@code {Int[]} name? what it is}. */
        private void hint(Map<String, Hint> hints, String text, int offset) {
            java.util.regex.Matcher matcher = java.util.regex.Pattern.compile(
                            "(?:\\{(\\w+)(\\[])?}\\s*)?(?:\\$\\d+:)?:?([\\w]+)([?!])?(\\s.*)?")
                    .matcher(text);
            if (!matcher.matches()) {
                throw SqlProblems.header(
                        source,
                        offset,
                        "`" + text + "` does not name a parameter or column.",
                        "Write for example: -- @param {Int} name? what it is");
            }
            String mark = matcher.group(4);
            hints.put(
                    matcher.group(3),
                    new Hint(
                            matcher.group(1),
                            matcher.group(2) != null,
                            mark == null ? null : (Boolean) mark.equals("?")));
        }
    }
}
