package dev.mvnschema.psl.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.psl.DefaultValue;
import dev.mvnschema.psl.NativeType;
import dev.mvnschema.psl.Relation;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.psl.syntax.SchemaParser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a schema means, on small examples; the engine's own cases are in {@code conformance}. */
class SchemaResolverTest {

    @Test
    void nothing_at_all_is_a_valid_schema() {
        assertThat(new SchemaResolver().resolve(List.of()).orThrow().models()).isEmpty();
    }

    @Test
    void files_see_each_other_in_any_order() {
        Resolution resolution = new SchemaResolver()
                .resolve(List.of(
                        SchemaParser.parse(new SourceText("a.prisma", "model A {\n  id Int @id\n  role Role\n}\n")),
                        SchemaParser.parse(new SourceText("b.prisma", "enum Role {\n  ADMIN\n}\n"))));
        assertThat(resolution.diagnostics()).isEmpty();
    }

    @Test
    void names_are_derived_from_database_names_and_cut_at_63_bytes() {
        Schema schema = Resolved.schema(
                "model A {",
                "  id Int @id",
                "  someColumnWithAVeryLongNameIndeed Int @map(\"" + "ü".repeat(30) + "\")",
                "  @@index([someColumnWithAVeryLongNameIndeed])",
                "  @@map(\"as\")",
                "}");
        String name = schema.model("A").indexes().get(0).indexName();
        assertThat(name).isEqualTo("as_" + "ü".repeat(28) + "_idx");
        assertThat(schema.model("A").primaryKey())
                .isNotNull()
                .satisfies(key -> assertThat(key.constraintName()).isEqualTo("as_pkey"));
    }

    @Test
    void defaults_and_native_types_are_carried() {
        var model = Resolved.model(
                "a String @default(uuid(7)) @db.VarChar(36)",
                "b Int[] @default([1, 2])",
                "c String @default(dbgenerated(\"gen()\"))",
                "d String @default(nanoid())");
        assertThat(model.scalar("a").defaultValue()).isEqualTo(new DefaultValue.Uuid(7));
        assertThat(model.scalar("a").nativeType()).isEqualTo(new NativeType("VarChar", List.of(36)));
        assertThat(model.scalar("b").defaultValue())
                .isEqualTo(new DefaultValue.ListLiteral(
                        List.of(new DefaultValue.NumberLiteral("1"), new DefaultValue.NumberLiteral("2"))));
        assertThat(model.scalar("c").defaultValue()).isEqualTo(new DefaultValue.DbGenerated("gen()"));
        assertThat(model.scalar("d").defaultValue()).isEqualTo(new DefaultValue.Nanoid(21));
    }

    @Test
    void operator_classes_are_carried_by_their_sql_names() {
        var model = Resolved.model(
                "doc Json",
                "@@index([doc(ops: JsonbOps)], type: Gin, map: \"i\")",
                "@@index([doc(ops: JsonbPathOps)], type: Gin, map: \"j\")",
                "@@index([doc(ops: raw(\"my_ops\"))], type: Gin, map: \"k\")");
        assertThat(model.indexes())
                .extracting(index -> index.parts().get(0).operatorClass())
                .containsExactly("jsonb_ops", "jsonb_path_ops", "my_ops");
    }

    @Test
    void a_many_to_many_relation_is_ordered_by_model_name() {
        Schema schema = Resolved.schema(
                "model Tag {",
                "  id Int @id",
                "  posts Post[]",
                "}",
                "model Post {",
                "  id Int @id",
                "  tags Tag[]",
                "}");
        assertThat(schema.relations()).singleElement().isInstanceOfSatisfying(Relation.ManyToMany.class, relation -> {
            assertThat(relation.modelA()).isEqualTo("Post");
            assertThat(relation.tableName()).isEqualTo("_PostToTag");
        });
    }

    @Test
    void a_misspelt_word_is_suggested() {
        Resolution resolution =
                Resolved.postgres("model A {", "  id Int @id @uniqe", "  mail String", "  @@index([mial])", "}");
        assertThat(resolution.diagnostics())
                .extracting(diagnostic -> diagnostic.nextSteps().get(0))
                .containsExactly("Did you mean `unique`?", "Did you mean `mail`?");
    }

    @Test
    void a_field_of_unknown_type_is_no_column() {
        assertThat(Resolved.faults("mail Strin", "@@index([mail])"))
                .satisfiesExactly(
                        type -> assertThat(type).asString().startsWith("PSL1201"),
                        index -> assertThat(index).asString().contains("refers to the relation fields mail"));
    }

    @Test
    void an_optional_list_is_no_field() {
        assertThat(Resolved.faults("mail String[]? @default(1)", "@@index([mail])"))
                .satisfiesExactly(
                        list -> assertThat(list).asString().contains("Optional lists are not supported"),
                        index -> assertThat(index).asString().contains("refers to the unknown fields: mail"));
    }

    @Test
    void without_a_datasource_the_least_is_assumed() {
        String schema = """
                model A {
                  id Int @id
                  n  Int @default(autoincrement())
                  m  Int @unique
                  b  B   @relation(fields: [n, m], references: [y, x], map: "fk")
                }
                model B {
                  id Int @id
                  x  Int
                  y  Int
                  as A[]
                  @@unique([x, y])
                }
                """;
        assertThat(messages(schema))
                .satisfiesExactly(
                        message -> assertThat(message).contains("used on a non-id field"),
                        message -> assertThat(message).contains("used on a non-indexed field"),
                        message -> assertThat(message).contains("does not support named foreign keys"),
                        message -> assertThat(message).contains("using the same order of fields"));
        assertThat(messages("datasource db {\n  provider = \"postgresql\"\n}\n" + schema))
                .isEmpty();
    }

    private static List<String> messages(String schema) {
        return new SchemaResolver()
                .resolve(List.of(SchemaParser.parse(new SourceText("schema.prisma", schema)))).diagnostics().stream()
                        .map(Diagnostic::message)
                        .toList();
    }
}
