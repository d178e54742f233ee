package dev.mvnschema.psl.resolve;

import dev.mvnschema.psl.IndexPart.Sort;
import dev.mvnschema.psl.code.AttributeCode;
import dev.mvnschema.psl.code.IndexCode;
import dev.mvnschema.psl.code.KeyCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.FieldDraft;
import dev.mvnschema.psl.draft.KeyDraft;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.PartDraft;
import dev.mvnschema.psl.draft.ScalarDraft;
import dev.mvnschema.psl.syntax.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code @id} and {@code @@id}. */
final class KeyAttributes {

    private final ModelDraft model;
    private final Report report;

    KeyAttributes(ModelDraft model, Report report) {
        this.model = model;
        this.report = report;
    }

    void onField(ScalarDraft field, Arguments arguments) {
        if (model.primaryKey != null) {
            onModel(KeyCode.SEVERAL_IDS, "At most one field must be marked as the id field with the `@id` attribute.");
            // Its arguments are not read, so the engine finds no such argument.
            return;
        }
        String mapped = arguments.takeName("map");
        Expression length = arguments.take("length");
        Long prefix = length == null ? null : Values.integer(length, report);
        Sort sort = sort(arguments, report);
        Boolean clustered = clustered(arguments, report);
        PartDraft part = new PartDraft(field, sort, prefix, null, null, null);
        KeyDraft key = new KeyDraft(arguments.attribute, field, List.of(part));
        key.mappedName = mapped;
        key.clustered = clustered;
        model.primaryKey = key;
    }

    void onBlock(Arguments arguments) {
        Expression list = arguments.takeDefault("fields");
        if (list == null) {
            return;
        }
        FieldLists.Resolved resolved = new FieldLists(report).parts(list, arguments.span(), model);
        if (resolved == null) {
            return;
        }
        if (!resolved.isClean()) {
            unresolved(resolved, list, arguments);
            return;
        }
        List<String> optional = resolved.fields().stream()
                .filter(field -> !field.isRequired())
                .map(FieldDraft::name)
                .toList();
        if (!optional.isEmpty() && !model.ignored) {
            report.model(
                    KeyCode.OPTIONAL_FIELD,
                    "model",
                    model.name(),
                    arguments.span(),
                    "The id definition refers to the optional " + counted(optional)
                            + ". ID definitions must reference only required fields.");
        }
        if (model.primaryKey != null) {
            onModel(
                    KeyCode.SEVERAL_IDS,
                    "Each model must have at most one id criteria. You can't have `@id` and `@@id` at the same time.");
        }
        KeyDraft key = new KeyDraft(arguments.attribute, null, resolved.parts());
        key.mappedName = arguments.takeName("map");
        key.clientName = clientName(arguments, "@@id", model, report);
        key.clustered = clustered(arguments, report);
        model.primaryKey = key;
    }

    /** After the block's attributes: the field of an {@code @id} must be required, unless the model is ignored. */
    void checkArity() {
        KeyDraft key = model.primaryKey;
        if (!model.ignored && key != null && key.onField != null && !key.onField.isRequired()) {
            report.attribute(
                    KeyCode.OPTIONAL_FIELD,
                    "@id",
                    key.attribute.span(),
                    "Fields that are marked as id must be required.");
        }
    }

    private void unresolved(FieldLists.Resolved resolved, Expression list, Arguments arguments) {
        if (!resolved.unknown().isEmpty()) {
            report.suggest(
                    KeyCode.UNKNOWN_FIELD,
                    list.span(),
                    "Error validating model \"" + model.name()
                            + "\": The multi field id declaration refers to the unknown "
                            + counted(resolved.unknown()) + ".",
                    IndexAttributes.hint(resolved.unknown(), model));
        }
        if (!resolved.relations().isEmpty()) {
            report.model(
                    KeyCode.RELATION_FIELD,
                    "model",
                    model.name(),
                    arguments.span(),
                    "The id definition refers to the relation "
                            + counted(resolved.relations())
                            + ". ID definitions must reference only scalar fields.");
        }
    }

    private void onModel(KeyCode code, String message) {
        report.model(code, "model", model.name(), model.source().span(), message);
    }

    /** The fields with the right noun before them. */
    static String counted(List<String> fields) {
        String names = String.join(
                ", ", fields.stream().map(field -> "`" + field + "`").toList());
        return fields.size() == 1 ? "field " + names : "fields " + names;
    }

    /** The {@code sort} argument of {@code @id} and {@code @unique}. */
    static @Nullable Sort sort(Arguments arguments, Report report) {
        Expression expression = arguments.take("sort");
        String sort = expression == null ? null : Values.constant(expression, report);
        if (sort == null) {
            return null;
        }
        return switch (sort) {
            case "Asc" -> Sort.ASC;
            case "Desc" -> Sort.DESC;
            default -> {
                arguments.error(
                        IndexCode.SORT, "The `sort` argument can only be `Asc` or `Desc` you provided: " + sort + ".");
                yield null;
            }
        };
    }

    static @Nullable Boolean clustered(Arguments arguments, Report report) {
        Expression expression = arguments.take("clustered");
        return expression == null ? null : Values.bool(expression, report);
    }

    /** The {@code name} argument: what a compound key is called in generated code. */
    static @Nullable String clientName(Arguments arguments, String attribute, ModelDraft model, Report report) {
        String name = arguments.takeName("name");
        checkClientName(name, arguments, attribute, model, report);
        return name;
    }

    static void checkClientName(
            @Nullable String name, Arguments arguments, String attribute, ModelDraft model, Report report) {
        if (name != null && !name.matches("[_a-zA-Z0-9]*")) {
            report.model(
                    AttributeCode.CLIENT_NAME,
                    "model",
                    model.name(),
                    arguments.span(),
                    "The `name` property within the `" + attribute
                            + "` attribute only allows for the following characters: `_a-zA-Z0-9`.");
        }
    }
}
