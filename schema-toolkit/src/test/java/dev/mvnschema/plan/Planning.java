package dev.mvnschema.plan;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.diff.ExpressionEquality;
import dev.mvnschema.mapping.MappedSchema;
import dev.mvnschema.mapping.SchemaMapper;
import dev.mvnschema.oracle.SchemaFile;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.psl.resolve.Resolution;
import dev.mvnschema.psl.resolve.SchemaResolver;
import dev.mvnschema.psl.syntax.SchemaParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** From schema text to plans, in one call. */
final class Planning {

    static final MappedSchema NOTHING = new MappedSchema(Catalog.EMPTY, Hints.NONE);
    private static final String DATASOURCE = """
            datasource db {
              provider = "postgresql"
              url      = "postgresql://localhost/x"
            }
            """;

    private Planning() {}

    /** The text, behind a datasource block when it has none of its own. */
    static SchemaFile file(String text) {
        return new SchemaFile("schema.prisma", text.startsWith("datasource") ? text : DATASOURCE + text);
    }

    static MappedSchema mapped(String text) {
        return mapped(List.of(file(text)));
    }

    static MappedSchema mapped(List<SchemaFile> files) {
        return files.isEmpty() ? NOTHING : SchemaMapper.map(resolve(files).orThrow());
    }

    /** Empty when the schema has errors. */
    static Optional<MappedSchema> ifValid(List<SchemaFile> files) {
        Schema schema = resolve(files).schema();
        return Optional.ofNullable(schema).map(SchemaMapper::map);
    }

    static Plan plan(MappedSchema before, MappedSchema after) {
        return plan(before.catalog(), onTheWay(before, after));
    }

    private static MappedSchema onTheWay(MappedSchema before, MappedSchema after) {
        return before.equals(NOTHING) ? after : after.comingFrom(before);
    }

    static Plan plan(Catalog before, MappedSchema after) {
        return new MigrationPlanner().plan(before, after.catalog(), after.hints());
    }

    static Plan plan(String before, String after) {
        return plan(mapped(before), mapped(after));
    }

    static String script(String before, String after) {
        return MigrationScript.steps(plan(before, after).steps());
    }

    /** The script in the statements of Prisma's engine. */
    static String engineScript(MappedSchema before, MappedSchema after) {
        MigrationPlanner planner = new MigrationPlanner(PlanOptions.ENGINE, ExpressionEquality.byText());
        return MigrationScript.steps(planner.plan(
                        before.catalog(),
                        after.catalog(),
                        onTheWay(before, after).hints())
                .steps());
    }

    /** The statements of a script, comments and white space aside. */
    static List<String> statements(String script) {
        String bare = script.replaceAll("(?s)/\\*.*?\\*/", "")
                .lines()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"));
        List<String> statements = new ArrayList<>();
        for (String statement : bare.split(";[ \\t]*(?:\\n|$)", -1)) {
            String flat = statement.strip().replaceAll("\\s+", " ");
            if (!flat.isEmpty()) {
                statements.add(flat);
            }
        }
        return statements;
    }

    private static Resolution resolve(List<SchemaFile> files) {
        Resolution resolution = new SchemaResolver()
                .resolve(files.stream()
                        .map(file -> SchemaParser.parse(new SourceText(file.path(), file.text())))
                        .toList());
        if (resolution.schema() == null && resolution.diagnostics().stream().noneMatch(Diagnostic::isError)) {
            throw new IllegalStateException("no schema and no error");
        }
        return resolution;
    }
}
