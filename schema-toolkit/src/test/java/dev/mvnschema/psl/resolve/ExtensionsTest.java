package dev.mvnschema.psl.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.mvnschema.psl.Check;
import dev.mvnschema.psl.Deferrable;
import dev.mvnschema.psl.Exclusion;
import dev.mvnschema.psl.Index;
import dev.mvnschema.psl.IndexPart;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.Relation;
import dev.mvnschema.psl.ScalarField;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.psl.UniqueKey;
import org.junit.jupiter.api.Test;

/** The constructs that Prisma's language does not have. */
class ExtensionsTest {

    @Test
    void checks_have_an_expression_and_a_name() {
        Model model = Resolved.model(
                "a Int", "@@check(expression: \"a > 0\")", "@@check(\"a < 9\", map: \"a_small\")", "@@map(\"things\")");
        assertThat(model.checks())
                .extracting(Check::expression, Check::constraintName)
                .containsExactly(tuple("a > 0", "things_check"), tuple("a < 9", "a_small"));
    }

    @Test
    void an_index_may_be_over_an_expression() {
        Index index = Resolved.model(
                        "name String",
                        "@@index(expression: \"lower(name)\", unique: true, where: raw(\"name <> ''\"), map: \"i\")")
                .indexes()
                .get(0);
        assertThat(index.expression()).isEqualTo("lower(name)");
        assertThat(index.unique()).isTrue();
        assertThat(index.parts()).isEmpty();
        assertThat(index.predicate()).isEqualTo("name <> ''");
        assertThat(index.indexName()).isEqualTo("i");
    }

    @Test
    void a_condition_may_be_an_object_over_fields() {
        Index index = Resolved.model(
                        "active Boolean",
                        "gone DateTime? @map(\"gone_at\")",
                        "kind String",
                        "@@index([kind], where: { active: true, gone: null, kind: { not: \"it's\" } })")
                .indexes()
                .get(0);
        assertThat(index.predicate()).isEqualTo("(\"active\" = true AND \"gone_at\" IS NULL AND \"kind\" <> 'it''s')");
    }

    @Test
    void a_condition_needs_no_preview_feature_on_a_field() {
        UniqueKey unique = Resolved.model("mail String? @unique(where: { mail: { not: null } })")
                .uniques()
                .get(0);
        assertThat(unique.predicate()).isEqualTo("\"mail\" IS NOT NULL");
    }

    @Test
    void a_partial_unique_does_not_identify_a_row() {
        assertThat(Resolved.postgres("model A {", "  a Int @unique(where: raw(\"a > 0\"))", "}")
                        .diagnostics())
                .singleElement()
                .satisfies(error -> assertThat(error.code().id()).isEqualTo("PSL1401"));
    }

    @Test
    void indexes_include_columns_and_order_nulls() {
        Model model = Resolved.model(
                "a Int?",
                "b Int",
                "@@index([a(sort: Desc, nulls: Last)], include: [b])",
                "@@unique([a], nullsNotDistinct: true)");
        assertThat(model.indexes().get(0).include()).containsExactly("b");
        assertThat(model.indexes().get(0).parts())
                .containsExactly(new IndexPart("a", IndexPart.Sort.DESC, IndexPart.Nulls.LAST, null));
        assertThat(model.uniques().get(0).nullsNotDistinct()).isTrue();
    }

    @Test
    void exclusions_have_elements_and_a_method() {
        Exclusion exclusion = Resolved.model(
                        "room Int",
                        "during Unsupported(\"tstzrange\")",
                        "@@exclude(expression: \"room WITH =, during WITH &&\", where: \"room > 0\")")
                .exclusions()
                .get(0);
        assertThat(exclusion.method()).isEqualTo(Index.Method.GIST);
        assertThat(exclusion.constraintName()).isEqualTo("A_excl");
        assertThat(exclusion.predicate()).isEqualTo("room > 0");
    }

    @Test
    void columns_may_be_generated() {
        Model model =
                Resolved.model("a Int", "b Int @generated(\"a * 2\")", "c Int @generated(\"a * 3\", type: Virtual)");
        assertThat(model.scalar("b").generated()).isEqualTo(new ScalarField.Generated("a * 2", true));
        assertThat(model.scalar("c").generated()).isEqualTo(new ScalarField.Generated("a * 3", false));
    }

    @Test
    void columns_may_be_identities_and_have_collations() {
        Model model = Resolved.model(
                "a BigInt @identity",
                "b Int @identity(ByDefault)",
                "c String @collate(\"de-x-icu\")",
                "d Int @version");
        assertThat(model.scalar("a").identity()).isEqualTo(ScalarField.Identity.ALWAYS);
        assertThat(model.scalar("b").identity()).isEqualTo(ScalarField.Identity.BY_DEFAULT);
        assertThat(model.scalar("c").collation()).isEqualTo("de-x-icu");
        assertThat(model.scalar("d").version()).isTrue();
    }

    @Test
    void former_names_and_backfills_are_carried() {
        Schema schema = Resolved.schema(
                "model A {",
                "  id Int @id @was(\"key\")",
                "  n Int @backfill(\"0\")",
                "  @@was(\"old_a\")",
                "}",
                "enum E {",
                "  X @was(\"x\")",
                "  @@was(\"old_e\")",
                "}");
        assertThat(schema.model("A").was()).isEqualTo("old_a");
        assertThat(schema.model("A").scalar("id").was()).isEqualTo("key");
        assertThat(schema.model("A").scalar("n").backfill()).isEqualTo("0");
        assertThat(schema.enumType("E").was()).isEqualTo("old_e");
        assertThat(schema.enumType("E").value("X").was()).isEqualTo("x");
    }

    @Test
    void relations_and_uniques_may_be_deferrable() {
        Schema schema = Resolved.schema(
                "model A {",
                "  id Int @id",
                "  n Int @unique(deferrable: InitiallyImmediate)",
                "  b B @relation(fields: [n], references: [id], deferrable: InitiallyDeferred)",
                "}",
                "model B {",
                "  id Int @id",
                "  a A?",
                "}");
        assertThat(schema.model("A").uniques().get(0).deferrable()).isEqualTo(Deferrable.INITIALLY_IMMEDIATE);
        assertThat(schema.relations())
                .singleElement()
                .isInstanceOfSatisfying(
                        Relation.ForeignKey.class,
                        key -> assertThat(key.deferrable()).isEqualTo(Deferrable.INITIALLY_DEFERRED));
    }

    @Test
    void a_foreign_key_cannot_refer_to_a_deferrable_unique() {
        assertThat(Resolved.postgres(
                                "model A {",
                                "  id Int @id",
                                "  n Int",
                                "  b B @relation(fields: [n], references: [n])",
                                "}",
                                "model B {",
                                "  id Int @id",
                                "  n Int @unique(deferrable: InitiallyDeferred)",
                                "  a A[]",
                                "}")
                        .diagnostics())
                .singleElement()
                .satisfies(error -> assertThat(error.code().id()).isEqualTo("PSL2008"));
    }

    @Test
    void what_does_not_go_together_is_refused() {
        assertThat(Resolved.faults("a Int @version", "b Int @version"))
                .containsExactly("PSL2012 The model `A` has more than one field with `@version`.");
        assertThat(Resolved.faults("a Int @default(1) @generated(\"2\")"))
                .singleElement()
                .asString()
                .startsWith("PSL2010");
        assertThat(Resolved.faults("a Int", "@@index([a(nulls: Last)], type: Hash)"))
                .singleElement()
                .asString()
                .startsWith("PSL2006");
    }
}
