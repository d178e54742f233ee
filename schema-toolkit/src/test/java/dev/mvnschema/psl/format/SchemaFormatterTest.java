package dev.mvnschema.psl.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.psl.syntax.ParsedFile;
import dev.mvnschema.psl.syntax.SchemaParser;
import dev.mvnschema.psl.syntax.format.FormattedFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaFormatterTest {

    private static final String USER = "model User {\n  id String @id @db.Uuid\n}\n";

    @Test
    void the_opposite_field_the_arguments_and_the_column_are_added() {
        assertThat(format(USER + "\nmodel BlogPost {\n  id   Int @id\n  user User // writer\n}\n"))
                .containsExactly("""
                        model User {
                          id        String     @id @db.Uuid
                          blogPosts BlogPost[]
                        }

                        model BlogPost {
                          id     Int    @id
                          user   User   @relation(fields: [userId], references: [id]) // writer
                          userId String @db.Uuid
                        }
                        """);
    }

    @Test
    void a_list_alone_gets_an_optional_other_side() {
        assertThat(format("model User {\n  id Int @id\n  posts Post[]\n}\n\nmodel Post {\n  id Int @id\n}\n"))
                .singleElement()
                .asString()
                .endsWith("""
                        model Post {
                          id     Int   @id
                          user   User? @relation(fields: [userId], references: [id])
                          userId Int?
                        }
                        """);
    }

    @Test
    void missing_arguments_are_put_into_the_attribute_whatever_it_has() {
        for (String attribute : List.of("@relation", "@relation()", "@relation(references: [id])")) {
            assertThat(format(
                            "model User {\n  id Int @id\n  posts Post[]\n}\n\nmodel Post {\n  id Int @id\n  user User ? "
                                    + attribute + "\n}\n"))
                    .as(attribute)
                    .singleElement()
                    .asString()
                    .contains("fields: [userId]")
                    .contains("references: [id]")
                    .contains("userId Int?");
        }
    }

    @Test
    void every_file_is_formatted_on_its_own() {
        assertThat(format(USER, "model Post {\n id Int @id\n user User\n}"))
                .containsExactly("model User {\n  id    String @id @db.Uuid\n  posts Post[]\n}\n", """
                        model Post {
                          id     Int    @id
                          user   User   @relation(fields: [userId], references: [id])
                          userId String @db.Uuid
                        }
                        """);
    }

    @Test
    void a_relation_is_left_alone_when_a_name_it_needs_is_taken() {
        assertThat(
                        format(
                                "model User {\n  id Int @id\n  posts Int\n}\n\nmodel Post {\n  id   Int  @id\n  user User\n}\n"))
                .containsExactly(
                        "model User {\n  id    Int @id\n  posts Int\n}\n\nmodel Post {\n  id   Int  @id\n  user User\n}\n");
    }

    @Test
    void nothing_is_added_while_something_is_wrong() {
        String wrong = "model Post {\n  id   Int   @id\n  user User\n  note Strin\n}\n";

        assertThat(format(USER, wrong)).containsExactly(USER, wrong);
    }

    @Test
    void a_broken_file_is_left_alone_and_the_others_are_formatted() {
        String broken = "model Post {\n id Int @id\n %%%\n}\n";

        List<FormattedFile> formatted = new SchemaFormatter().format(parse(broken, "model User {\n id Int @id\n}"));

        assertThat(formatted).extracting(FormattedFile::isBroken).containsExactly(true, false);
        assertThat(formatted).extracting(FormattedFile::isChanged).containsExactly(false, true);
    }

    private static List<String> format(String... texts) {
        List<String> formatted = new SchemaFormatter()
                .format(parse(texts)).stream().map(FormattedFile::text).toList();
        assertThat(new SchemaFormatter().format(parse(formatted.toArray(String[]::new))))
                .as("formatting again changes nothing")
                .noneMatch(FormattedFile::isChanged);
        return formatted;
    }

    private static List<ParsedFile> parse(String... texts) {
        return Stream.of(texts)
                .map(text -> SchemaParser.parse(new SourceText("schema.prisma", text)))
                .toList();
    }
}
