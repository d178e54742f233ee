package dev.mvnschema.codegen.sql;

import dev.mvnschema.codegen.Fingerprint;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.psl.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of SQL of a project. */
public final class SqlQueries {

    private final List<SourceText> sources;

    private SqlQueries(List<SourceText> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * Reads all {@code *.sql} of a directory; none when it is not there.
     *
     * @param base what names of files are relative to
     */
    public static SqlQueries read(Path directory, Path base) {
        List<SourceText> sources = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.filter(one -> one.toString().endsWith(".sql"))
                        .sorted()
                        .toList()) {
                    String name = base.relativize(file).toString().replace('\\', '/');
                    sources.add(new SourceText(name, Files.readString(file)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new SqlQueries(sources);
    }

    public boolean isEmpty() {
        return sources.isEmpty();
    }

    /** Adds what the generated code depends on. */
    public void addTo(Fingerprint fingerprint) {
        sources.forEach(source -> fingerprint.add(source.name()).add(source.text()));
    }

    /** A hash of the queries and of the schema that they were checked against. */
    public String key(String schemaScript) {
        Fingerprint fingerprint = Fingerprint.ofContent().add(schemaScript);
        addTo(fingerprint);
        return fingerprint.hex();
    }

    /**
     * Checks the queries.
     *
     * @param connection to a database as the schema wants it
     * @throws DiagnosticException GEN3001, GEN3003, GEN3004 with everything that is wrong
     */
    public List<SqlQuery> describe(Connection connection, Schema schema) {
        SqlDescriber describer = new SqlDescriber(connection, schema);
        List<SqlQuery> queries = new ArrayList<>();
        for (SourceText source : sources) {
            SqlQuery query = describer.describe(SqlFile.parse(source));
            if (query != null) {
                queries.add(query);
            }
        }
        if (!describer.problems().isEmpty()) {
            throw new DiagnosticException(describer.problems());
        }
        return queries;
    }
}
