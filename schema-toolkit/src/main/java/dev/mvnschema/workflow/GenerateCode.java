package dev.mvnschema.workflow;

import dev.mvnschema.codegen.CodegenOptions;
import dev.mvnschema.codegen.Fingerprint;
import dev.mvnschema.codegen.GeneratedSources;
import dev.mvnschema.codegen.JavaGenerator;
import dev.mvnschema.codegen.SourceWriter;
import dev.mvnschema.codegen.WriteResult;
import dev.mvnschema.codegen.naming.PackageName;
import dev.mvnschema.codegen.sql.SqlQueries;
import dev.mvnschema.codegen.sql.SqlQuery;
import dev.mvnschema.psl.Schema;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code schema:generate}: Java sources from the schema. Costs a hash when nothing changed. Needs no database, unless queries of
 * {@code src/main/schema/sql} or the schema changed since they were last checked.
 */
public final class GenerateCode {

    private final Environment environment;

    public GenerateCode(Environment environment) {
        this.environment = environment;
    }

    /**
     * Writes what differs from what is there and deletes what it wrote once and would not write now.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when the schema has errors or cannot be said in Java
     */
    public Result run(Request request) {
        SchemaFiles files = SchemaFiles.read(request.layout());
        Path directory = request.layout().generatedSources();
        SqlQueries queries = SqlQueries.read(
                request.layout().schemaDirectory().resolve(QueryCheck.DIRECTORY),
                request.layout().baseDirectory());
        String fingerprint = fingerprint(files, queries, request.packageChoice());
        SourceWriter writer = new SourceWriter();
        if (writer.isUpToDate(directory, fingerprint)) {
            return new Result(directory, true, 0, 0, 0);
        }
        LoadedSchema loaded = files.resolve();
        loaded.warnings().forEach(environment.reporter()::warn);
        List<SqlQuery> checked =
                new QueryCheck(environment, request.layout(), request.database()).check(queries, loaded.schema());
        WriteResult result =
                writer.write(generated(loaded.schema(), request.packageChoice(), checked), directory, fingerprint);
        return new Result(
                directory,
                false,
                result.written().size(),
                result.unchanged().size(),
                result.removed().size());
    }

    private static GeneratedSources generated(Schema schema, PackageChoice choice, List<SqlQuery> queries) {
        return new JavaGenerator()
                .generateModule(schema, options(schema, choice), queries, choice.groupId(), choice.artifactId());
    }

    private static CodegenOptions options(Schema schema, PackageChoice choice) {
        return CodegenOptions.resolve(
                schema, choice.chosen(), PackageName.ofModule(choice.groupId(), choice.artifactId()));
    }

    private static String fingerprint(SchemaFiles files, SqlQueries queries, PackageChoice choice) {
        Fingerprint fingerprint = new Fingerprint()
                .add(String.valueOf(choice.chosen()))
                .add(choice.groupId())
                .add(choice.artifactId());
        for (SchemaFiles.File file : files.files()) {
            fingerprint.add(file.source().name()).add(file.source().text());
        }
        queries.addTo(fingerprint);
        return fingerprint.hex();
    }

    /**
     * What to do.
     *
     * @param packageChoice of the generated types
     * @param database where queries are checked: the shadow database, or the embedded server
     */
    public record Request(ProjectLayout layout, PackageChoice packageChoice, DatabaseOptions database) {

        /** With the embedded server for queries. */
        public Request(ProjectLayout layout, PackageChoice packageChoice) {
            this(layout, packageChoice, DatabaseOptions.NONE);
        }
    }

    /**
     * What was done.
     *
     * @param upToDate whether nothing had to be done
     * @param written files that are new or changed
     * @param unchanged files that were there with this content
     * @param deleted files of an earlier run that no longer belong
     */
    public record Result(Path outputDirectory, boolean upToDate, int written, int unchanged, int deleted) {}
}
