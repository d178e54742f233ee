package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PullTest {

    private static final String SCHEMA = """
            // The shop.
            datasource db {
              provider = "postgresql"
            }

            /// Who buys.
            model Person {
              key    String  @id @default(cuid()) @map("id")
              mail   String  @unique @map("email") // lower case
              nick   String? @map("nick_name")
              // when it changed
              edited DateTime @updatedAt
              kind   Kind    @default(Big)
              orders Purchase[] @relation("buys")

              @@map("people")
            }

            model Purchase {
              id      Int    @id @default(autoincrement())
              buyerId String
              buyer   Person @relation("buys", fields: [buyerId], references: [key])

              @@index([buyerId])
              @@map("orders")
            }

            enum Kind {
              Big   @map("big")
              Small @map("small")

              @@map("kinds")
            }
            """;

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void prepare() {
        project = new TestProject(directory);
        project.schema(SCHEMA);
        push();
    }

    private void push() {
        new Push(project.environment())
                .run(new Push.Request(
                        project.layout(),
                        project.database(),
                        false,
                        ResetLimits.USUAL,
                        false,
                        new PackageChoice(null, "com.example", "shop")));
    }

    @Test
    void nothing_differs_so_no_file_is_touched() throws IOException {
        assertThat(pull(false).written()).isEmpty();
        assertThat(text()).isEqualTo(SCHEMA);
        assertThat(project.progress()).isEmpty();
    }

    @Test
    void expressions_that_postgres_prints_in_other_words_are_no_difference() throws IOException {
        String checked = SCHEMA + """

                model Pet {
                  id   Int    @id
                  kind String @db.VarChar(9)

                  @@index([kind], where: raw("kind IN ('cat', 'dog')"))
                  @@check(expression: "kind LIKE 'c%' AND id BETWEEN 1 AND 9")
                }
                """;
        project.schema(checked);
        push();
        assertThat(pull(false).written()).isEmpty();
        assertThat(project.progress()).isEmpty();
    }

    @Test
    void what_differs_is_written_and_every_other_word_stays() throws IOException {
        project.execute("""
                ALTER TABLE people DROP COLUMN nick_name, ADD COLUMN "first name" varchar(40) NOT NULL DEFAULT 'x';
                ALTER TABLE people ALTER COLUMN email DROP NOT NULL;
                ALTER TYPE kinds ADD VALUE 'huge size' BEFORE 'small';
                DROP INDEX "orders_buyerId_idx";
                ALTER TABLE orders ADD COLUMN total numeric(10,2), ADD CHECK (total > 0);
                CREATE INDEX by_total ON orders (total DESC) WHERE total > 10;
                CREATE TABLE invoices (id int PRIMARY KEY, order_id int NOT NULL UNIQUE REFERENCES orders (id));
                """);
        assertThat(pull(false).written()).hasSize(1);
        assertThat(text()).isEqualTo("""
                // The shop.
                datasource db {
                  provider = "postgresql"
                }

                /// Who buys.
                model Person {
                  key        String     @id @default(cuid()) @map("id")
                  mail       String?    @unique @map("email") // lower case
                  // when it changed
                  edited     DateTime   @updatedAt
                  kind       Kind       @default(Big)
                  first_name String     @default("x") @map("first name") @db.VarChar(40)
                  orders     Purchase[] @relation("buys")

                  @@map("people")
                }

                model Purchase {
                  id       Int       @id @default(autoincrement())
                  buyerId  String
                  total    Decimal?  @db.Decimal(10, 2)
                  buyer    Person    @relation("buys", fields: [buyerId], references: [key])
                  invoices invoices?

                  @@index([total(sort: Desc)], map: "by_total", where: raw("total > (10)::numeric"))
                  @@map("orders")
                  @@check(expression: "total > (0)::numeric", map: "orders_total_check")
                }

                enum Kind {
                  Big       @map("big")
                  huge_size @map("huge size")
                  Small     @map("small")

                  @@map("kinds")
                }

                model invoices {
                  id       Int      @id
                  order_id Int      @unique
                  Purchase Purchase @relation(fields: [order_id], references: [id], onDelete: NoAction, onUpdate: NoAction)
                }
                """);
        assertThat(project.progress()).isEmpty();
        assertThat(pull(false).written()).isEmpty();
    }

    @Test
    void a_model_that_is_gone_takes_its_relations_along_and_one_without_key_is_ignored() throws IOException {
        project.execute("""
                DROP TABLE orders;
                ALTER TABLE people DROP CONSTRAINT people_pkey;
                DROP INDEX "people_email_key";
                """);
        pull(false);
        assertThat(text()).doesNotContain("Purchase").contains("@@ignore").doesNotContain("@id");
        assertThat(project.progress()).singleElement().asString().startsWith("MIG4207");
    }

    @Test
    void several_files_keep_their_models_and_new_ones_get_a_file() throws IOException {
        int split = SCHEMA.indexOf("model Purchase");
        project.schema(SCHEMA.substring(0, split));
        Path second = project.layout().schemaDirectory().resolve("orders.prisma");
        Files.writeString(second, SCHEMA.substring(split));
        project.execute("CREATE TABLE extra (id int PRIMARY KEY, buyer text REFERENCES people (id))");

        Pull.Result result = pull(false);
        assertThat(result.written()).hasSize(2);
        assertThat(Files.readString(second)).isEqualTo(SCHEMA.substring(split));
        assertThat(text()).contains("extra  extra[]");
        assertThat(Files.readString(project.layout().schemaDirectory().resolve("introspected.prisma")))
                .startsWith("model extra {");
    }

    @Test
    void print_writes_nothing_and_force_begins_anew() throws IOException {
        Pull.Result printed =
                new Pull(project.environment()).run(new Pull.Request(project.layout(), project.database(), true, true));
        assertThat(printed.written()).isEmpty();
        assertThat(text()).isEqualTo(SCHEMA);
        assertThat(printed.texts().values().iterator().next())
                .startsWith("// The shop.\ndatasource db {")
                .contains("model people {")
                .contains("enum kinds {");

        pull(true);
        assertThat(text()).isEqualTo(printed.texts().values().iterator().next());
    }

    @Test
    void an_empty_database_is_told() {
        TestProject empty = new TestProject(directory);
        assertThat(Problems.single(() -> new Pull(empty.environment())
                                .run(new Pull.Request(empty.layout(), empty.database(), false, false)))
                        .code())
                .isEqualTo(CommandCode.EMPTY_DATABASE);
    }

    @Test
    void views_are_written_and_merged_when_the_schema_speaks_of_them() throws IOException {
        String generator = "generator client {\n  provider        = \"java\"\n  previewFeatures = [\"views\"]\n}\n\n";
        project.schema(generator + SCHEMA);
        project.execute("CREATE VIEW buyers AS SELECT id, nick_name, ARRAY[1] AS \"1st\", kind FROM people;"
                + "COMMENT ON COLUMN buyers.id IS 'whose'; CREATE VIEW none AS SELECT 1::bigint AS n;");
        assertThat(pull(false).written()).hasSize(1);
        assertThat(text()).contains("""
                view buyers {
                  /// whose
                  id        String?
                  nick_name String?
                  st        Int[]   @map("1st")
                  kind      Kind?
                }

                view none {
                  n BigInt?
                }
                """);
        assertThat(pull(false).written()).isEmpty();

        project.schema(text().replace("id        String?", "id        String  @unique"));
        project.execute("DROP VIEW none; DROP VIEW buyers;"
                + "CREATE VIEW buyers AS SELECT id, kind, 2 AS nick_name, 3.5::float8 AS share FROM people");
        pull(false);
        assertThat(text()).contains("""
                view buyers {
                  /// whose
                  id        String @unique
                  nick_name Int?
                  kind      Kind?
                  share     Float?
                }
                """).doesNotContain("view none");
    }

    private Pull.Result pull(boolean force) {
        return new Pull(project.environment())
                .run(new Pull.Request(project.layout(), project.database(), false, force));
    }

    private String text() throws IOException {
        return Files.readString(project.layout().schemaDirectory().resolve("schema.prisma"));
    }
}
