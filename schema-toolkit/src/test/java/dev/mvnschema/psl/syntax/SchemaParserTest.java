package dev.mvnschema.psl.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.psl.syntax.ArgumentList.Argument;
import dev.mvnschema.psl.syntax.Declaration.ConfigDeclaration;
import dev.mvnschema.psl.syntax.Declaration.EnumDeclaration;
import dev.mvnschema.psl.syntax.Declaration.ModelDeclaration;
import dev.mvnschema.psl.syntax.Declaration.ModelKeyword;
import dev.mvnschema.psl.syntax.Expression.ArrayValue;
import dev.mvnschema.psl.syntax.Expression.ConstantValue;
import dev.mvnschema.psl.syntax.Expression.FunctionCall;
import dev.mvnschema.psl.syntax.Expression.NumericValue;
import dev.mvnschema.psl.syntax.Expression.ObjectValue;
import dev.mvnschema.psl.syntax.Expression.StringValue;
import dev.mvnschema.psl.syntax.FieldDeclaration.TypeUse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaParserTest {

    @Test
    void a_model_has_fields_with_types_and_arities() {
        ModelDeclaration model =
                model("model User {", "id Int @id", "name String?", "tags String []", "x Unsupported(\"a b\")?", "}");

        assertThat(model.keyword()).isEqualTo(ModelKeyword.MODEL);
        assertThat(model.name().text()).isEqualTo("User");
        assertThat(model.fields()).extracting(f -> f.name().text()).containsExactly("id", "name", "tags", "x");
        assertThat(model.fields())
                .extracting(FieldDeclaration::arity)
                .containsExactly(Arity.REQUIRED, Arity.OPTIONAL, Arity.LIST, Arity.OPTIONAL);
        assertThat(model.fields().get(2).type()).isInstanceOfSatisfying(TypeUse.Named.class, type -> {
            assertThat(type.name()).isEqualTo("String");
            assertThat(type.span().line()).isEqualTo(4);
        });
        assertThat(model.fields().get(3).type())
                .isInstanceOfSatisfying(
                        TypeUse.Unsupported.class,
                        type -> assertThat(type.sql()).isEqualTo("a b"));
    }

    @Test
    void values_of_every_kind() {
        AttributeUse attribute = attribute(
                "@x(\"a\\n\\u00e9\\ud83d\\ude00\", -1.50, a.b.C, [1, []], f(g: now ()), { k: { not: null } })");

        assertThat(attribute.arguments().arguments())
                .extracting(Argument::value)
                .satisfiesExactly(
                        string -> assertThat(((StringValue) string).value()).isEqualTo("a\né😀"),
                        number -> assertThat(((NumericValue) number).text()).isEqualTo("-1.50"),
                        path -> assertThat(((ConstantValue) path).text()).isEqualTo("a.b.C"),
                        array -> assertThat(((ArrayValue) array).elements()).hasSize(2),
                        call -> assertThat(((FunctionCall) call).arguments().arguments())
                                .singleElement()
                                .satisfies(argument -> {
                                    assertThat(argument.name()).isNotNull();
                                    assertThat(argument.value().span().text()).isEqualTo("now ()");
                                }),
                        object -> assertThat(((ObjectValue) object).members())
                                .singleElement()
                                .satisfies(member -> {
                                    assertThat(member.name().text()).isEqualTo("k");
                                    assertThat(member.value()).isInstanceOf(ObjectValue.class);
                                }));
    }

    @Test
    void arguments_without_a_value_and_a_comma_too_many_are_kept_for_the_resolver() {
        ArgumentList arguments = attribute("@x(1, name:, )").arguments();

        assertThat(arguments.arguments()).hasSize(1);
        assertThat(arguments.emptyArguments()).extracting(Identifier::text).containsExactly("name");
        assertThat(arguments.trailingComma()).isNotNull();
        assertThat(attribute("@x(1, name: 2)").arguments().trailingComma()).isNull();
    }

    @Test
    void attributes_of_the_superset_need_no_grammar_of_their_own() {
        ModelDeclaration model = model(
                "model A {",
                "  id Int @id @was(\"old\") @generated(\"a + b\", stored: true)",
                "  @@check(expression: \"id > 0\", map: \"positive\")",
                "  @@index(expression: \"lower(name)\", where: raw(\"x IS NULL\"), include: [a, b])",
                "}");

        assertThat(model.attributes()).extracting(a -> a.name().text()).containsExactly("check", "index");
        assertThat(model.fields().get(0).attributes())
                .extracting(a -> a.span().text())
                .containsExactly("@id", "@was(\"old\")", "@generated(\"a + b\", stored: true)");
    }

    @Test
    void an_enum_has_values() {
        Declaration declaration = parse(
                        "enum Role {", "  USER @map(\"user\")", "  ADMIN // all", "  @@map(\"roles\")", "}")
                .declarations()
                .get(0);

        assertThat(declaration).isInstanceOfSatisfying(EnumDeclaration.class, role -> {
            assertThat(role.values()).extracting(v -> v.name().text()).containsExactly("USER", "ADMIN");
            assertThat(role.values().get(1).span().text()).isEqualTo("ADMIN");
            assertThat(role.attributes()).hasSize(1);
        });
    }

    @Test
    void a_datasource_has_properties_of_which_one_may_lack_its_value() {
        Declaration declaration = parse("datasource db {", "  provider = \"postgresql\" // c", "  url =", "}")
                .declarations()
                .get(0);

        assertThat(declaration).isInstanceOfSatisfying(ConfigDeclaration.class, db -> {
            assertThat(db.properties()).extracting(p -> p.name().text()).containsExactly("provider", "url");
            assertThat(db.properties().get(0).value()).isInstanceOf(StringValue.class);
            assertThat(db.properties().get(1).value()).isNull();
        });
    }

    @Test
    void documentation_belongs_to_what_follows_or_stands_on_the_same_line() {
        ParsedFile file = parse(
                "/// floating",
                "",
                "/// a model",
                "// no documentation",
                "/**",
                " * in a block",
                " */",
                "model A {",
                "  /// before",
                "  id Int @id /// behind",
                "  /// kept",
                "",
                "  name String",
                "  other String // nothing",
                "}");

        ModelDeclaration model = (ModelDeclaration) file.declarations().get(0);
        assertThat(model.documentation()).isEqualTo("a model\nin a block");
        assertThat(model.fields())
                .extracting(FieldDeclaration::documentation)
                .containsExactly("before\nbehind", "kept", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"é Int", "日本 Int", "ªb Int", "a-b Int", "1a Int", "a Int@id", "a Int /* b\n c */", "a @id"})
    void lines_that_the_grammar_allows(String line) {
        assertThat(parse("model A {", line, "}").diagnostics())
                .extracting(Diagnostic::code)
                .doesNotContain(PslSyntaxCode.INVALID_FIELD_LINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_a Int",
                "a٣ Int",
                "😀 Int",
                "a Int[ ]",
                "a Int??",
                "a Int Int",
                "a? Int",
                "a Int @default(1a)",
                "a Int @default(.5)",
                "a String @default('x')",
                "a String @default(\"x)",
                "a Int @x([1,])",
                "a /* b */ Int",
                "a Int /* b",
                "@@map(\"x\") @@map"
            })
    void lines_that_the_grammar_refuses(String line) {
        assertThat(parse("model A {", line, "}").diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(PslSyntaxCode.INVALID_FIELD_LINE);
    }

    @Test
    void a_keyword_may_be_glued_to_its_name_and_be_a_name() {
        assertThat(parse("modelmodel {", "model enum", "}").declarations())
                .singleElement()
                .satisfies(model -> {
                    assertThat(model.name().text()).isEqualTo("model");
                    assertThat(((ModelDeclaration) model).fields()).hasSize(1);
                });
    }

    @Test
    void what_stands_behind_the_opening_brace_is_not_read() {
        ModelDeclaration model = model("model A { id Int } /*", "id Int @id", "} model B {", "}");

        assertThat(model.fields()).hasSize(1);
    }

    @Test
    void nesting_is_bounded() {
        String deep = "[".repeat(100_000);

        assertThat(parse("model A {", "  a Int @default(" + deep + ")", "}").diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(PslSyntaxCode.NESTED_TOO_DEEPLY);
        assertThat(attribute("@x(" + "[".repeat(100) + "]".repeat(100) + ")")
                        .arguments()
                        .arguments())
                .hasSize(1);
    }

    private static AttributeUse attribute(String text) {
        return model("model A {", "  a Int " + text, "}")
                .fields()
                .get(0)
                .attributes()
                .get(0);
    }

    private static ModelDeclaration model(String... lines) {
        ParsedFile file = parse(lines);
        assertThat(file.diagnostics()).isEmpty();
        return (ModelDeclaration) file.declarations().get(0);
    }

    private static ParsedFile parse(String... lines) {
        SourceText source = new SourceText("schema.prisma", String.join("\n", List.of(lines)) + "\n");
        ParsedFile file = SchemaParser.parse(source);
        assertThat(file.tree().text()).isEqualTo(source.text());
        return file;
    }
}
