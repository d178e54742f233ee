package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.documentation.Page;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages show of schemas, SQL and questions comes out as they show it; the examples of codes end with their code. */
class PageExamplesTest {

    private static final String DATASOURCE = "datasource db {\n  provider = \"postgresql\"\n}\n\n";

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void prepare() {
        project = new TestProject(directory);
    }

    @Test
    void a_required_column_is_filled_as_the_page_shows() throws IOException {
        Page page = Page.of("docs/renames-and-data-loss.md");
        project.schema(DATASOURCE + "model User {\n  id Int @id\n}\n");
        migrate(project.environment());
        project.execute("INSERT INTO \"User\" VALUES (1)");

        project.schema(DATASOURCE + page.only("prisma"));
        migrate(project.environment());

        String migration = Files.readString(project.layout()
                .migrationsDirectory()
                .resolve(project.migrations().get(1)));
        assertThat(migration.replaceAll("(?m)^--.*\n|^\n", "")).contains(page.only("sql"));
        assertThat(project.query("SELECT slug FROM \"User\"")).isEqualTo("user-1");
    }

    @Test
    void a_rename_is_asked_about_in_the_words_of_the_page() {
        project.schema(DATASOURCE + "model User {\n  id Int @id\n  name String\n  age Int?\n}\n");
        migrate(project.environment());
        project.schema(DATASOURCE + "model User {\n  id Int @id\n  fullName String\n  age Int?\n}\n");
        List<String> shown = new ArrayList<>();

        Problems.single(() -> migrate(asking(shown)));

        assertThat(String.join("\n", shown) + "\n")
                .isEqualTo(Page.of("docs/renames-and-data-loss.md").only("text"));
    }

    @Test
    void settings_in_a_migration() {
        project.migration("V1__orders.sql", """
                CREATE TABLE customers (id int PRIMARY KEY);
                CREATE TABLE orders (customer int);
                ALTER TABLE orders ADD CONSTRAINT orders_customer_fkey FOREIGN KEY (customer) REFERENCES customers NOT VALID;
                """);
        project.migration("V2__checked.sql", Page.of("docs/deploy.md").only("sql"));

        assertThat(deploy().applied()).hasSize(2);
        assertThat(project.query("SELECT convalidated FROM pg_constraint WHERE conname = 'orders_customer_fkey'"))
                .isEqualTo("t");
        ends("MIG5105", () -> {
            project.migration("V3__note.sql", Page.of("docs/errors/MIG5105.md").only("sql"));
            deploy();
        });
        ends("MIG5106", () -> {
            project.migration("V3__note.sql", Page.of("docs/errors/MIG5106.md").only("sql"));
            deploy();
        });
    }

    @Test
    void answers_about_renames() throws IOException {
        project.schema(DATASOURCE + "model User {\n  id Int @id\n  name String\n}\n");
        migrate(project.environment());
        project.schema(DATASOURCE + Page.of("docs/errors/MIG4101.md").only("prisma"));
        ends("MIG4101", () -> migrate(project.environment()));

        Files.writeString(
                project.layout().schemaDirectory().resolve("renames"),
                Page.of("docs/errors/MIG4103.md").only("text"));
        ends("MIG4103", () -> migrate(project.environment()));
    }

    @Test
    void schema_files() {
        ends("SCH1001", () -> format(true));
        project.schema(Page.of("docs/errors/SCH1001.md").only("prisma"));
        assertThat(format(true).changed()).isEmpty();
        project.schema(Page.of("docs/errors/SCH1003.md").only("prisma"));
        ends("SCH1003", () -> format(true));
        assertThat(format(false).changed()).hasSize(1);
    }

    @Test
    void options_of_the_generator() {
        String model = DATASOURCE + "model User {\n  id Int @id\n}\n";
        List<String> packages = Page.of("docs/errors/GEN1001.md").texts("prisma");
        project.schema(model + packages.get(0));
        ends("GEN1001", this::generate);
        project.schema(model + packages.get(1));
        assertThat(generate().written()).isPositive();
        project.schema(model + Page.of("docs/errors/GEN1002.md").only("prisma"));
        ends("GEN1002", this::generate);
    }

    @Test
    void seeds_run_in_the_order_of_the_tree() {
        List<String> names = Page.of("docs/seeding.md")
                .only("text")
                .lines()
                .filter(line -> line.contains("──"))
                .map(line -> line.replaceFirst("^.*── ", "").replaceFirst("[ …].*", ""))
                .toList();
        assertThat(names).hasSize(5);
        project.schema(
                DATASOURCE
                        + "model Tier {\n  id Int @id\n}\n\nmodel User {\n  id Int @id @default(autoincrement())\n  email String @unique\n}\n");
        migrate(project.environment());
        project.seed(names.get(0), "id\n1\n");
        project.seed(names.get(1), "SELECT 1;");
        project.seed(names.get(2), "[{\"email\": \"bob@example.com\"}]");
        project.seed(names.get(3) + "/" + names.get(4), "email\nada@example.com\n");

        Seed.Result result = new Seed(project.environment())
                .run(new Seed.Request(project.layout(), project.database(), names.get(3)));

        assertThat(result.steps())
                .extracting(step -> step.name().replace("src/main/schema/seed/", ""))
                .startsWith(names.get(0), names.get(1), names.get(2))
                .endsWith(names.get(3) + "/" + names.get(4));
    }

    private static void ends(String code, ThrowingCallable example) {
        assertThat(Problems.of(example))
                .extracting(problem -> problem.code().id())
                .contains(code);
    }

    private void migrate(Environment environment) {
        new MigrateDev(environment)
                .run(new MigrateDev.Request(
                        project.layout(),
                        project.database(),
                        "change",
                        false,
                        false,
                        new PackageChoice("org.example", "org.example", "shop"),
                        false,
                        null,
                        List.of()));
    }

    private Deploy.Result deploy() {
        return new Deploy(project.environment()).run(new Deploy.Request(project.layout(), project.database()));
    }

    private FormatSchema.Result format(boolean check) {
        return new FormatSchema(project.environment()).run(new FormatSchema.Request(project.layout(), check));
    }

    private GenerateCode.Result generate() {
        return new GenerateCode(project.environment())
                .run(new GenerateCode.Request(project.layout(), new PackageChoice(null, "org.example", "shop")));
    }

    /** Somebody is there, reads, and answers nothing; what is read is kept as the terminal shows it. */
    private Environment asking(List<String> shown) {
        Prompts nobody = new PropertyPrompts(Map.of());
        Environment environment = project.environment();
        Prompts prompts = new Prompts() {

            @Override
            public Answer confirm(Confirmation confirmation) {
                return nobody.confirm(confirmation);
            }

            @Override
            public String ask(TextQuestion question) {
                return nobody.ask(question);
            }

            @Override
            public String choose(Choice choice) {
                choice.evidence().forEach(line -> shown.add("[WARNING] " + line));
                shown.add(choice.question() + " :"); // as Maven's prompter ends a question
                return choice.defaultAnswer();
            }
        };
        return new Environment(
                environment.reporter(), prompts, environment.binaries(), environment.variables(), environment.clock());
    }
}
