package dev.mvnschema.psl.resolve;

import dev.mvnschema.psl.ReferentialAction;
import dev.mvnschema.psl.code.AttributeCode;
import dev.mvnschema.psl.code.RelationCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.FieldDraft;
import dev.mvnschema.psl.draft.RelationFieldDraft;
import dev.mvnschema.psl.draft.RelationFieldDraft.Action;
import dev.mvnschema.psl.draft.ScalarDraft;
import dev.mvnschema.psl.syntax.Expression;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the attributes of relation fields. */
final class RelationAttributes {

    private static final Set<String> KNOWN = Set.of("relation", "ignore");

    private final Report report;
    private final FieldLists lists;

    RelationAttributes(Report report) {
        this.report = report;
        this.lists = new FieldLists(report);
    }

    void visit(RelationFieldDraft field) {
        AttributeSet attributes = new AttributeSet(field.source.attributes(), report);
        Arguments relation = attributes.single("relation");
        if (relation != null) {
            relation(field, relation);
            relation.finish();
        }
        Arguments id = attributes.single("id");
        if (id != null) {
            id.error(
                    AttributeCode.NOT_ON_RELATION_FIELD,
                    "The field `" + field.name()
                            + "` is a relation field and cannot be marked with `@id`. Only scalar fields can be declared as id.");
        }
        Arguments ignore = attributes.single("ignore");
        if (ignore != null) {
            field.ignored = true;
            ignore.finish();
        }
        Arguments defaultValue = attributes.single("default");
        if (defaultValue != null) {
            defaultValue.error(AttributeCode.NOT_ON_RELATION_FIELD, "Cannot set a default value on a relation field.");
        }
        Arguments map = attributes.single("map");
        if (map != null) {
            map.error(AttributeCode.NOT_ON_RELATION_FIELD, "The attribute `@map` cannot be used on relation fields.");
            map.takeDefault("name");
        }
        Arguments unique = attributes.single("unique");
        if (unique != null) {
            unique.error(
                    AttributeCode.NOT_ON_RELATION_FIELD,
                    "The field `" + field.name()
                            + "` is a relation field and cannot be marked with `unique`. Only scalar fields can be made unique."
                            + suggestion(field));
        }
        attributes.finish(KNOWN);
    }

    private static String suggestion(RelationFieldDraft field) {
        List<ScalarDraft> fields = field.fields == null ? List.of() : field.fields;
        return switch (fields.size()) {
            case 0 -> "";
            case 1 -> " Did you mean to put it on `" + fields.get(0).name() + "`?";
            default ->
                " Did you mean to provide `@@unique(["
                        + String.join(
                                ", ", fields.stream().map(FieldDraft::name).toList()) + "])`?";
        };
    }

    private void relation(RelationFieldDraft field, Arguments arguments) {
        field.attribute = arguments.attribute;
        Expression fields = arguments.take("fields");
        if (fields != null) {
            field.fields = fields(field, fields, arguments);
        }
        Expression references = arguments.take("references");
        if (references != null) {
            field.references = references(field, references, arguments);
        }
        Expression name = arguments.takeOptionalDefault("name");
        String relationName = name == null ? null : Values.string(name, report);
        if (relationName != null && relationName.isEmpty()) {
            arguments.error(RelationCode.EMPTY_NAME, "A relation cannot have an empty name.");
        } else {
            field.relationName = relationName;
        }
        field.onDelete = action(arguments.take("onDelete"));
        field.onUpdate = action(arguments.take("onUpdate"));
        field.mappedName = arguments.takeName("map");
        field.deferrable = Extensions.deferrable(arguments, report);
    }

    private List<ScalarDraft> fields(RelationFieldDraft field, Expression expression, Arguments arguments) {
        FieldLists.Resolved resolved = lists.names(expression, arguments.span(), field.model);
        if (resolved == null || resolved.isClean()) {
            return resolved == null ? List.of() : resolved.fields();
        }
        if (!resolved.unknown().isEmpty()) {
            report.suggest(
                    RelationCode.UNKNOWN_FIELDS,
                    expression.span(),
                    "Error validating: The argument fields must refer only to existing fields. The following fields do not exist in this model: "
                            + String.join(", ", resolved.unknown()),
                    IndexAttributes.hint(resolved.unknown(), field.model));
        }
        if (!resolved.relations().isEmpty()) {
            report.invalid(
                    RelationCode.NOT_SCALAR_FIELDS,
                    expression.span(),
                    "The argument fields must refer only to scalar fields. But it is referencing the following relation fields: "
                            + resolved.relationNames());
        }
        return List.of();
    }

    private List<ScalarDraft> references(RelationFieldDraft field, Expression expression, Arguments arguments) {
        FieldLists.Resolved resolved = lists.names(expression, arguments.span(), field.target);
        if (resolved == null || resolved.isClean()) {
            return resolved == null ? List.of() : resolved.fields();
        }
        String target = field.target.name();
        if (!resolved.unknown().isEmpty()) {
            report.suggest(
                    RelationCode.UNKNOWN_FIELDS,
                    arguments.span(),
                    "Error validating: The argument `references` must refer only to existing fields in the related model `"
                            + target + "`. The following fields do not exist in the related model: "
                            + String.join(", ", resolved.unknown()),
                    IndexAttributes.hint(resolved.unknown(), field.target));
        }
        if (!resolved.relations().isEmpty()) {
            report.invalid(
                    RelationCode.NOT_SCALAR_FIELDS,
                    arguments.span(),
                    "The argument `references` must refer only to scalar fields in the related model `" + target
                            + "`. But it is referencing the following relation fields: "
                            + resolved.relationNames());
        }
        return List.of();
    }

    private @Nullable Action action(@Nullable Expression expression) {
        String keyword = expression == null ? null : Values.constant(expression, report);
        if (expression == null || keyword == null) {
            return null;
        }
        for (ReferentialAction action : ReferentialAction.values()) {
            if (action.keyword().equals(keyword)) {
                return new Action(action, expression.span());
            }
        }
        report.attribute(
                RelationCode.UNKNOWN_ACTION,
                "@relation",
                expression.span(),
                "Invalid referential action: `" + keyword + "`");
        return null;
    }
}
