package dev.mvnschema.psl.format;

import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.psl.draft.PartDraft;
import dev.mvnschema.psl.draft.RelationDraft;
import dev.mvnschema.psl.draft.RelationDraft.Kind;
import dev.mvnschema.psl.draft.RelationFieldDraft;
import dev.mvnschema.psl.draft.ScalarDraft;
import dev.mvnschema.psl.format.Insertions.Insertion;
import dev.mvnschema.psl.syntax.Arity;
import dev.mvnschema.psl.syntax.AttributeUse;
import dev.mvnschema.psl.syntax.FieldDeclaration.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one relation with a foreign key needs to be complete. */
final class RelationRepair {

    private final RelationDraft relation;

    /** The field on the side with the foreign key. */
    private final @Nullable RelationFieldDraft forward;

    private final ReferencingColumns columns;
    private final List<String> referenced;

    RelationRepair(RelationDraft relation) {
        this.relation = relation;
        this.forward = relation.fieldA;
        this.columns = ReferencingColumns.of(relation);
        this.referenced = relation.b
                .uniqueCriteria()
                .filter(RelationRepair::isRequired)
                .findFirst()
                .map(criterion ->
                        criterion.stream().map(part -> part.field().name()).toList())
                .orElse(List.of());
    }

    /** Whether what is missing can be made up. */
    boolean isPossible() {
        boolean needsColumns = forward == null || forward.fields == null;
        boolean needsReferences = forward == null || forward.references == null;
        return !(needsColumns && (columns.unknownTypes() || columns.columns().isEmpty()))
                && !(needsReferences && referenced.isEmpty());
    }

    /** The missing fields of both models, in the order in which they are added. */
    List<NewField> newFields() {
        List<NewField> fields = new ArrayList<>();
        if (relation.fieldB == null) {
            fields.add(back());
        }
        if (forward == null) {
            fields.add(forward());
        }
        if (forward == null || forward.fields == null) {
            fields.addAll(columns.missing());
        }
        return fields;
    }

    /** The missing {@code @relation} attribute or its missing arguments; empty when it has all, or comes with a new field. */
    List<Insertion> attribute() {
        if (forward == null) {
            return List.of();
        }
        AttributeUse attribute = forward.attribute;
        if (attribute == null) {
            return List.of(behindType(forward, " @relation(" + arguments(true, true) + ")"));
        }
        String missing = arguments(forward.fields == null, forward.references == null);
        if (missing.isEmpty()) {
            return List.of();
        }
        SourceSpan span = attribute.span();
        if (!span.text().endsWith(")")) {
            return List.of(new Insertion(span.source(), span.end(), "(" + missing + ")"));
        }
        boolean first = attribute.arguments().arguments().isEmpty();
        return List.of(new Insertion(span.source(), span.end() - 1, (first ? "" : ", ") + missing));
    }

    private NewField back() {
        boolean one = relation.kind == Kind.ONE_TO_ONE;
        String model = relation.a.name();
        String name = Inflection.camelCase(model);
        return new NewField(
                relation.b,
                one ? name : Inflection.plural(name),
                model,
                one ? Arity.OPTIONAL : Arity.LIST,
                relation.a.ignored ? "@ignore" : "");
    }

    private NewField forward() {
        return new NewField(
                relation.a,
                Inflection.camelCase(relation.b.name()),
                relation.b.name(),
                columns.anyOptional() ? Arity.OPTIONAL : Arity.REQUIRED,
                "@relation(" + arguments(true, true) + ")");
    }

    private String arguments(boolean fields, boolean references) {
        List<String> arguments = new ArrayList<>();
        if (fields) {
            arguments.add("fields: [" + String.join(", ", columns.names()) + "]");
        }
        if (references) {
            arguments.add("references: [" + String.join(", ", referenced) + "]");
        }
        return String.join(", ", arguments);
    }

    private static boolean isRequired(List<PartDraft> criterion) {
        return criterion.stream().map(PartDraft::field).allMatch(ScalarDraft::isRequired);
    }

    /** Behind the type of a field with its {@code ?}. */
    private static Insertion behindType(RelationFieldDraft field, String text) {
        TypeUse type = Objects.requireNonNull(field.source.type());
        String source = type.span().source().text();
        int end = type.span().end();
        if (field.isOptional()) {
            end = source.indexOf('?', end) + 1;
        }
        return new Insertion(type.span().source(), end, text);
    }
}
