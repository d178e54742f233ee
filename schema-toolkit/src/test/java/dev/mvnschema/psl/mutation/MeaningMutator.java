package dev.mvnschema.psl.mutation;

import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.psl.syntax.ArgumentList.Argument;
import dev.mvnschema.psl.syntax.AttributeUse;
import dev.mvnschema.psl.syntax.Declaration;
import dev.mvnschema.psl.syntax.Declaration.ConfigDeclaration;
import dev.mvnschema.psl.syntax.Declaration.ConfigProperty;
import dev.mvnschema.psl.syntax.Declaration.EnumDeclaration;
import dev.mvnschema.psl.syntax.Declaration.EnumValueDeclaration;
import dev.mvnschema.psl.syntax.Declaration.ModelDeclaration;
import dev.mvnschema.psl.syntax.Expression;
import dev.mvnschema.psl.syntax.Expression.ArrayValue;
import dev.mvnschema.psl.syntax.FieldDeclaration;
import dev.mvnschema.psl.syntax.SchemaParser;
import java.util.List;
import java.util.Random;

/** Changes what a schema says, not how it is written: attributes, types, arguments, fields, blocks. */
public final class MeaningMutator {

    private final Random random;

    public MeaningMutator(long seed) {
        this.random = new Random(seed);
    }

    /** One to three changes of a file. */
    public String mutate(String text) {
        String mutated = text;
        for (int count = 1 + random.nextInt(3) * random.nextInt(2); count > 0; count--) {
            mutated = once(mutated);
        }
        return mutated;
    }

    private String once(String text) {
        List<Declaration> blocks =
                SchemaParser.parse(new SourceText("schema.prisma", text)).declarations();
        if (blocks.isEmpty()) {
            return text;
        }
        List<String> names = blocks.stream()
                .filter(block -> !(block instanceof ConfigDeclaration))
                .map(block -> block.name().text())
                .toList();
        Snippets snippets = new Snippets(random, names);
        Declaration block = snippets.one(blocks);
        if (snippets.chance(6)) {
            return block(text, block, snippets);
        }
        if (block instanceof ModelDeclaration model) {
            return model(text, model, snippets);
        }
        if (block instanceof EnumDeclaration enumeration) {
            return enumeration(text, enumeration, snippets);
        }
        return config(text, (ConfigDeclaration) block, snippets);
    }

    private String block(String text, Declaration block, Snippets snippets) {
        SourceSpan span = block.span();
        return switch (random.nextInt(4)) {
            case 0 -> replace(text, span, "");
            case 1 -> replace(text, span, span.text() + "\n\n" + span.text());
            case 2 -> replace(text, block.name().span(), snippets.name());
            default -> {
                String header = span.text();
                String keyword = header.substring(0, header.indexOf(' '));
                String other = snippets.one(List.of("model", "enum", "view", "type"));
                yield block instanceof ConfigDeclaration
                        ? text
                        : replace(text, span, other + header.substring(keyword.length()));
            }
        };
    }

    private String model(String text, ModelDeclaration model, Snippets snippets) {
        boolean onBlock = model.fields().isEmpty() || snippets.chance(30);
        if (onBlock) {
            if (model.attributes().isEmpty() || snippets.chance(50)) {
                int end = model.span().end() - 1;
                return insert(text, end, "\n  " + snippets.blockAttribute(model) + "\n");
            }
            return attribute(text, snippets.one(model.attributes()), model, snippets);
        }
        return field(text, snippets.one(model.fields()), model, snippets);
    }

    private String field(String text, FieldDeclaration field, ModelDeclaration model, Snippets snippets) {
        SourceSpan span = field.span();
        return switch (random.nextInt(12)) {
            case 0 -> replace(text, span, "");
            case 1 -> insert(text, span.start(), span.text().stripTrailing() + "\n  ");
            case 2 -> replace(text, field.name().span(), snippets.name());
            case 3, 4 ->
                field.type() == null ? text : replace(text, field.type().span(), snippets.type());
            case 5 -> arity(text, field, snippets);
            case 6, 7, 8 -> insert(text, typeEnd(text, field), " " + snippets.fieldAttribute(model));
            default ->
                field.attributes().isEmpty()
                        ? insert(text, typeEnd(text, field), " " + snippets.fieldAttribute(model))
                        : attribute(text, snippets.one(field.attributes()), model, snippets);
        };
    }

    private String arity(String text, FieldDeclaration field, Snippets snippets) {
        if (field.type() == null) {
            return text;
        }
        int from = field.type().span().end();
        return text.substring(0, from) + snippets.arity() + text.substring(typeEnd(text, field));
    }

    private static int typeEnd(String text, FieldDeclaration field) {
        int end = field.type() == null
                ? field.name().span().end()
                : field.type().span().end();
        while (end < text.length() && "?[]!".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private String attribute(String text, AttributeUse attribute, ModelDeclaration model, Snippets snippets) {
        List<Argument> arguments = attribute.arguments().arguments();
        String name = attribute.name().text();
        return switch (random.nextInt(6)) {
            case 0 -> replace(text, attribute.span(), "");
            case 1 ->
                replace(
                        text,
                        attribute.name().span(),
                        snippets.one(List.of("id", "unique", "map", "default", "index", name + "s")));
            case 2 ->
                insert(text, attribute.span().end(), " " + attribute.span().text());
            default -> {
                if (name.contains(".")) {
                    yield replace(text, attribute.span(), snippets.nativeType());
                }
                yield arguments.isEmpty() ? text : argument(text, name, snippets.one(arguments), model, snippets);
            }
        };
    }

    private String argument(
            String text, String attribute, Argument argument, ModelDeclaration model, Snippets snippets) {
        Expression value = argument.value();
        if (attribute.equals("default") && snippets.chance(80)) {
            return replace(text, value.span(), snippets.defaultValue());
        }
        if (value instanceof ArrayValue array && !array.elements().isEmpty() && snippets.chance(70)) {
            Expression element = snippets.one(array.elements());
            return switch (random.nextInt(3)) {
                case 0 -> replace(text, element.span(), snippets.field(model));
                case 1 -> insert(text, array.span().end() - 1, ", " + snippets.field(model));
                default ->
                    replace(
                            text,
                            array.span(),
                            snippets.fields(model, array.elements().size()));
            };
        }
        String name = argument.name() == null ? "" : argument.name().text();
        return switch (random.nextInt(6)) {
            case 0 ->
                replace(
                        text,
                        argument.span(),
                        argument.span().text() + ", " + argument.span().text());
            case 1 -> dropped(text, argument.span());
            case 2 ->
                argument.name() == null
                        ? insert(
                                text,
                                argument.span().start(),
                                snippets.one(List.of("name: ", "map: ", "fields: ", "foo: ")))
                        : replace(
                                text,
                                argument.name().span(),
                                snippets.one(List.of("fields", "references", "map", "name", "sort", "foo")));
            case 3 -> name.startsWith("on") ? replace(text, value.span(), snippets.action()) : text;
            default -> replace(text, value.span(), snippets.value());
        };
    }

    private static String dropped(String text, SourceSpan argument) {
        int end = argument.end();
        while (end < text.length() && (text.charAt(end) == ',' || text.charAt(end) == ' ')) {
            end++;
        }
        int start = argument.start();
        if (end < text.length() && text.charAt(end) == ')') {
            while (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == ',') {
                start--;
            }
        }
        return text.substring(0, start) + text.substring(end);
    }

    private String enumeration(String text, EnumDeclaration enumeration, Snippets snippets) {
        if (enumeration.values().isEmpty() || snippets.chance(10)) {
            String attribute = snippets.one(List.of("@@map(\"E\")", "@@schema(\"public\")", "@@foo", "@@map(1)"));
            return insert(text, enumeration.span().end() - 1, "\n  " + attribute + "\n");
        }
        EnumValueDeclaration value = snippets.one(enumeration.values());
        return switch (random.nextInt(4)) {
            case 0 -> replace(text, value.span(), "");
            case 1 -> insert(text, value.span().start(), value.name().text() + "\n  ");
            case 2 -> replace(text, value.name().span(), snippets.name());
            default ->
                insert(
                        text,
                        value.name().span().end(),
                        " " + snippets.one(List.of("@map(\"v\")", "@map", "@foo", "@map(1)", "@map(\"a\", \"b\")")));
        };
    }

    private String config(String text, ConfigDeclaration config, Snippets snippets) {
        List<ConfigProperty> properties = config.properties().stream()
                .filter(property -> !property.name().text().equals("url"))
                .toList();
        if (properties.isEmpty() || snippets.chance(40)) {
            String property = snippets.one(List.of(
                    "relationMode = \"prisma\"",
                    "relationMode = \"foo\"",
                    "schemas = [\"public\"]",
                    "schemas = []",
                    "extensions = [citext]",
                    "shadowDatabaseUrl = env(\"S\")",
                    "directUrl = 3",
                    "foo = \"bar\"",
                    "previewFeatures = [\"views\"]",
                    "previewFeatures = [\"postgresqlExtensions\", \"views\"]",
                    "previewFeatures = [\"foo\"]",
                    "engineType = 3",
                    "provider = \"postgres\""));
            return insert(text, config.span().end() - 1, "\n  " + property + "\n");
        }
        ConfigProperty property = snippets.one(properties);
        return switch (random.nextInt(3)) {
            case 0 -> replace(text, property.span(), "");
            case 1 ->
                insert(text, property.span().start(), property.span().text().stripTrailing() + "\n  ");
            default ->
                property.value() == null ? text : replace(text, property.value().span(), snippets.value());
        };
    }

    private static String replace(String text, SourceSpan span, String replacement) {
        return text.substring(0, span.start()) + replacement + text.substring(span.end());
    }

    private static String insert(String text, int at, String insertion) {
        return text.substring(0, at) + insertion + text.substring(at);
    }
}
