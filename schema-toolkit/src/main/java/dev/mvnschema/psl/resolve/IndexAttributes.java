package dev.mvnschema.psl.resolve;

import dev.mvnschema.psl.Index.Method;
import dev.mvnschema.psl.IndexPart.Sort;
import dev.mvnschema.psl.code.IndexCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.code.Spelling;
import dev.mvnschema.psl.draft.FieldDraft;
import dev.mvnschema.psl.draft.IndexDraft;
import dev.mvnschema.psl.draft.IndexDraft.Kind;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.PartDraft;
import dev.mvnschema.psl.draft.ScalarDraft;
import dev.mvnschema.psl.syntax.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code @unique}, {@code @@unique}, {@code @@index} and {@code @@fulltext}. */
final class IndexAttributes {

    private final ModelDraft model;
    private final Report report;

    IndexAttributes(ModelDraft model, Report report) {
        this.model = model;
        this.report = report;
    }

    void onField(ScalarDraft field, Arguments arguments) {
        IndexDraft index = new IndexDraft(Kind.UNIQUE, model, arguments.attribute, field);
        index.mappedName = arguments.takeName("map");
        Expression length = arguments.take("length");
        Long prefix = length == null ? null : Values.integer(length, report);
        Sort sort = KeyAttributes.sort(arguments, report);
        index.clustered = KeyAttributes.clustered(arguments, report);
        index.parts = List.of(new PartDraft(field, sort, prefix, null, null, null));
        Extensions.onIndex(index, arguments, report);
        model.indexes.add(index);
    }

    void index(Arguments arguments) {
        IndexDraft index = new IndexDraft(Kind.NORMAL, model, arguments.attribute, null);
        Extensions.expression(index, arguments, report);
        if (index.expression == null) {
            fields(index, arguments);
        }
        String name = arguments.takeName("name");
        String map = arguments.takeName("map");
        if (name != null && map != null) {
            arguments.error(
                    IndexCode.NAME_AND_MAP,
                    "The `@@index` attribute accepts the `name` argument as an alias for the `map` argument for legacy reasons. It does not accept both though. Please use the `map` argument to specify the database name of the index.");
        } else {
            index.mappedName = name != null ? name : map;
        }
        index.method = method(arguments);
        index.clustered = KeyAttributes.clustered(arguments, report);
        Extensions.onIndex(index, arguments, report);
        model.indexes.add(index);
    }

    void unique(Arguments arguments) {
        IndexDraft index = new IndexDraft(Kind.UNIQUE, model, arguments.attribute, null);
        fields(index, arguments);
        index.clientName = arguments.takeName("name");
        index.mappedName = arguments.takeName("map");
        KeyAttributes.checkClientName(index.clientName, arguments, "@@unique", model, report);
        index.clustered = KeyAttributes.clustered(arguments, report);
        Extensions.onIndex(index, arguments, report);
        model.indexes.add(index);
    }

    void fulltext(Arguments arguments) {
        IndexDraft index = new IndexDraft(Kind.FULLTEXT, model, arguments.attribute, null);
        fields(index, arguments);
        index.mappedName = arguments.takeName("map");
        model.indexes.add(index);
    }

    private @Nullable Method method(Arguments arguments) {
        Expression expression = arguments.take("type");
        String type = expression == null ? null : Values.constant(expression, report);
        if (type == null) {
            return null;
        }
        Method method = IndexMethods.find(type);
        if (method == null) {
            arguments.error(IndexCode.UNKNOWN_METHOD, "Unknown index type: " + type + ".");
        }
        return method;
    }

    private void fields(IndexDraft index, Arguments arguments) {
        Expression list = arguments.takeDefault("fields");
        FieldLists.Resolved resolved =
                list == null ? null : new FieldLists(report).parts(list, arguments.span(), model);
        if (resolved == null) {
            return;
        }
        String prefix = index.isUnique() ? "unique " : "";
        if (!resolved.unknown().isEmpty()) {
            report.suggest(
                    IndexCode.UNKNOWN_FIELD,
                    arguments.span(),
                    "Error validating model \"" + model.name() + "\": The " + prefix
                            + "index definition refers to the unknown fields: "
                            + String.join(", ", resolved.unknown()) + ".",
                    hint(resolved.unknown(), model));
        }
        if (!resolved.relations().isEmpty()) {
            report.model(
                    IndexCode.RELATION_FIELD,
                    "model",
                    model.name(),
                    arguments.span(),
                    "The " + prefix + "index definition refers to the relation fields " + resolved.relationNames()
                            + ". Index definitions must reference only scalar fields."
                            + instead(index, resolved.scalars()));
        }
        if (resolved.isClean()) {
            index.parts = resolved.parts();
        }
    }

    private static String instead(IndexDraft index, List<String> scalars) {
        return scalars.isEmpty()
                ? ""
                : " Did you mean `@@" + (index.isUnique() ? "unique" : "index") + "([" + String.join(", ", scalars)
                        + "])`?";
    }

    /** "Did you mean" for the first of several unknown fields of a model. */
    static @Nullable String hint(List<String> unknown, ModelDraft model) {
        return Spelling.hint(
                unknown.get(0), model.scalars.stream().map(FieldDraft::name).toList());
    }
}
