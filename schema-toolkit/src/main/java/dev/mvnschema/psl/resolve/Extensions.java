package dev.mvnschema.psl.resolve;

import dev.mvnschema.psl.Deferrable;
import dev.mvnschema.psl.Index.Method;
import dev.mvnschema.psl.ScalarField.Generated;
import dev.mvnschema.psl.ScalarField.Identity;
import dev.mvnschema.psl.code.ExtensionCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.CheckDraft;
import dev.mvnschema.psl.draft.ExclusionDraft;
import dev.mvnschema.psl.draft.ExpressionText;
import dev.mvnschema.psl.draft.IndexDraft;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.ScalarDraft;
import dev.mvnschema.psl.syntax.Expression;
import dev.mvnschema.psl.syntax.Expression.ConstantValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what this language has and Prisma's has not. A schema that uses none of it passes through here unchanged. */
final class Extensions {

    private Extensions() {}

    static void onField(ScalarDraft field, AttributeSet attributes, Report report) {
        Arguments version = attributes.single("version");
        if (version != null) {
            field.version = true;
            version.finish();
        }
        Arguments omit = attributes.single("omit");
        if (omit != null) {
            field.omitted = true;
            omit.finish();
        }
        Arguments generated = attributes.single("generated");
        if (generated != null) {
            String expression = sql(generated, "expression", report);
            boolean stored =
                    "Stored".equals(keyword(generated, "type", "Stored", List.of("Stored", "Virtual"), report));
            field.generated = expression == null ? null : new Generated(expression, stored);
            generated.finish();
        }
        Arguments identity = attributes.single("identity");
        if (identity != null) {
            field.identity = identity(identity, report);
            identity.finish();
        }
        field.collation = text(attributes.single("collate"), "name", report);
        field.was = was(attributes, report);
        field.backfill = text(attributes.single("backfill"), "expression", report);
    }

    static void onModel(ModelDraft model, AttributeSet attributes, Report report) {
        for (Arguments check = attributes.next("check"); check != null; check = attributes.next("check")) {
            String expression = sql(check, "expression", report);
            String map = check.takeName("map");
            if (expression != null) {
                model.checks.add(new CheckDraft(expression, map, check.attribute));
            }
            check.finish();
        }
        for (Arguments exclude = attributes.next("exclude"); exclude != null; exclude = attributes.next("exclude")) {
            exclusion(model, exclude, report);
            exclude.finish();
        }
        model.was = was(attributes, report);
        Predicates.resolve(model, report);
    }

    private static void exclusion(ModelDraft model, Arguments arguments, Report report) {
        String expression = sql(arguments, "expression", report);
        String type = keyword(arguments, "type", "Gist", List.of("Gist", "SpGist", "BTree", "Hash"), report);
        Method method = type == null ? null : IndexMethods.find(type);
        Expression where = arguments.take("where");
        String predicate = where == null ? null : Predicates.sql(where, model, report);
        String map = arguments.takeName("map");
        Deferrable deferrable = deferrable(arguments, report);
        if (expression != null && method != null) {
            model.exclusions.add(
                    new ExclusionDraft(expression, method, predicate, map, deferrable, arguments.attribute));
        }
    }

    /** The {@code expression} argument of {@code @@index}, which then needs no fields. */
    static void expression(IndexDraft index, Arguments arguments, Report report) {
        Expression expression = arguments.take("expression");
        if (expression == null) {
            return;
        }
        index.expression = Values.string(expression, report);
        if (arguments.takeOptionalDefault("fields") != null) {
            arguments.error(
                    ExtensionCode.EXPRESSION, "An index is over `fields` or over an `expression`, not over both.");
        }
        Expression unique = arguments.take("unique");
        index.uniqueExpression = unique != null && Boolean.TRUE.equals(Values.bool(unique, report));
    }

    /** The arguments that any index and unique may have. */
    static void onIndex(IndexDraft index, Arguments arguments, Report report) {
        index.predicateUse = arguments.take("where");
        Expression include = arguments.take("include");
        if (include != null) {
            index.include = include(index, include, arguments, report);
        }
        Expression nulls = arguments.take("nullsNotDistinct");
        index.nullsNotDistinct = nulls != null && Boolean.TRUE.equals(Values.bool(nulls, report));
        if (index.isUnique()) {
            index.deferrable = deferrable(arguments, report);
        }
    }

    private static List<ScalarDraft> include(IndexDraft index, Expression include, Arguments arguments, Report report) {
        FieldLists.Resolved resolved = new FieldLists(report).names(include, arguments.span(), index.model);
        if (resolved == null) {
            return List.of();
        }
        if (!resolved.isClean()) {
            List<String> wrong = resolved.unknown().isEmpty() ? resolved.relations() : resolved.unknown();
            report.suggest(
                    ExtensionCode.INCLUDE,
                    include.span(),
                    "The `include` argument must name scalar fields of the model; `" + String.join("`, `", wrong)
                            + "` is none.",
                    IndexAttributes.hint(wrong, index.model));
            return List.of();
        }
        return resolved.fields();
    }

    static @Nullable Deferrable deferrable(Arguments arguments, Report report) {
        String keyword =
                keyword(arguments, "deferrable", null, List.of("InitiallyDeferred", "InitiallyImmediate"), report);
        if (keyword == null) {
            return null;
        }
        return keyword.equals("InitiallyDeferred") ? Deferrable.INITIALLY_DEFERRED : Deferrable.INITIALLY_IMMEDIATE;
    }

    static @Nullable String was(AttributeSet attributes, Report report) {
        return text(attributes.single("was"), "name", report);
    }

    private static Identity identity(Arguments arguments, Report report) {
        Expression kind = arguments.takeOptionalDefault("generated");
        if (kind == null) {
            return Identity.ALWAYS;
        }
        String keyword = oneOf(kind, "generated", List.of("Always", "ByDefault"), report);
        return "ByDefault".equals(keyword) ? Identity.BY_DEFAULT : Identity.ALWAYS;
    }

    private static @Nullable String text(@Nullable Arguments arguments, String argument, Report report) {
        if (arguments == null) {
            return null;
        }
        String value = sql(arguments, argument, report);
        arguments.finish();
        return value;
    }

    /** A string argument that must say something. */
    private static @Nullable String sql(Arguments arguments, String argument, Report report) {
        Expression expression = arguments.takeDefault(argument);
        String value = expression == null ? null : Values.string(expression, report);
        if (value != null && value.isBlank()) {
            arguments.error(ExtensionCode.EMPTY_TEXT, "The `" + argument + "` argument cannot be empty.");
            return null;
        }
        return value;
    }

    private static @Nullable String keyword(
            Arguments arguments, String argument, @Nullable String absent, List<String> allowed, Report report) {
        Expression expression = arguments.take(argument);
        return expression == null ? absent : oneOf(expression, argument, allowed, report);
    }

    private static @Nullable String oneOf(Expression expression, String argument, List<String> allowed, Report report) {
        if (expression instanceof ConstantValue constant && allowed.contains(constant.text())) {
            return constant.text();
        }
        report.error(
                ExtensionCode.KEYWORD,
                expression.span(),
                "The `" + argument + "` argument must be one of `" + String.join("`, `", allowed) + "`, not `"
                        + ExpressionText.of(expression) + "`.");
        return null;
    }
}
