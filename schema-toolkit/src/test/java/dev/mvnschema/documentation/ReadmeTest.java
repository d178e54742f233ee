package dev.mvnschema.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.codegen.CodegenOptions;
import dev.mvnschema.codegen.Compilation;
import dev.mvnschema.codegen.JavaGenerator;
import dev.mvnschema.codegen.SchemaDatabases;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.psl.resolve.SchemaFiles;
import dev.mvnschema.workflow.Environment;
import dev.mvnschema.workflow.InitProject;
import dev.mvnschema.workflow.ProjectLayout;
import dev.mvnschema.workflow.PropertyPrompts;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The Java of the README, on the schema that {@code schema:init} writes. */
class ReadmeTest {

    private static final String MAIN = """
            package com.example.shop;

            import java.util.List;

            public class Main {

                public static long run(String url) {
                    %s
                    try (Database db = Database.connect(url)) {
                        return db.user().count();
                    }
                }
            }
            """;

    @TempDir
    Path directory;

    @Test
    void the_example_runs_on_the_first_schema() throws Exception {
        ProjectLayout layout = ProjectLayout.of(directory);
        new InitProject(Environment.ofProcess(
                        Reporter.silent(), new PropertyPrompts(Map.of()), coordinates -> Path.of("not needed")))
                .run(new InitProject.Request(layout));
        Schema schema =
                SchemaFiles.read(layout.schemaDirectory(), directory).resolve().orThrow();
        Map<String, String> sources = new TreeMap<>(new JavaGenerator()
                .generate(schema, CodegenOptions.of("com.example.shop"))
                .files());
        String example = Page.of("README.md").only("java").replace("Database.connect()", "Database.connect(url)");
        sources.put("com/example/shop/Main.java", MAIN.formatted(example));
        Compilation compilation = Compilation.of(sources);
        assertThat(compilation.problems()).isEmpty();
        PGSimpleDataSource database = SchemaDatabases.create(schema, "");

        Method run = compilation.load().loadClass("com.example.shop.Main").getMethod("run", String.class);

        assertThat(run.invoke(null, database.getURL() + "&user=" + database.getUser()))
                .isEqualTo(1L);
    }
}
