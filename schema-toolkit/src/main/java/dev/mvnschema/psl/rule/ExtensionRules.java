package dev.mvnschema.psl.rule;

import dev.mvnschema.psl.ScalarType;
import dev.mvnschema.psl.code.ExtensionCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.RelationDraft;
import dev.mvnschema.psl.draft.RelationFieldDraft;
import dev.mvnschema.psl.draft.ScalarDraft;
import dev.mvnschema.psl.draft.SchemaDraft;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What PostgreSQL demands of the constructs that Prisma's language does not have. They run last, so they change no verdict. */
final class ExtensionRules {

    private final Report report;
    private final ExtensionIndexRules indexes;
    private final ExtensionNameRules names;

    ExtensionRules(Report report) {
        this.report = report;
        this.indexes = new ExtensionIndexRules(report);
        this.names = new ExtensionNameRules(report);
    }

    void run(SchemaDraft schema) {
        Set<ScalarDraft> referenced = referenced(schema);
        for (ModelDraft model : schema.models) {
            model.scalars.forEach(this::scalar);
            oneVersion(model);
            omitted(model, referenced);
            formerNames(model);
            indexes.visit(model);
            names.visit(model);
        }
        for (RelationDraft relation : schema.relations) {
            indexes.references(relation);
        }
        names.schema(schema);
    }

    private void scalar(ScalarDraft field) {
        boolean whole = field.scalarType() == ScalarType.INT || field.scalarType() == ScalarType.BIG_INT;
        if (field.version && !(whole && field.isRequired())) {
            wrong(field, ExtensionCode.VERSION, "A field with `@version` must be a required `Int` or `BigInt`.");
        }
        if (field.identity != null && !(whole && field.isRequired())) {
            wrong(field, ExtensionCode.IDENTITY, "A field with `@identity` must be a required `Int` or `BigInt`.");
        }
        if (field.collation != null && field.scalarType() != ScalarType.STRING) {
            wrong(field, ExtensionCode.COLLATION, "Only a field of type `String` can have `@collate`.");
        }
        int sources = (field.generated == null ? 0 : 1)
                + (field.identity == null ? 0 : 1)
                + (field.defaultValue == null ? 0 : 1);
        if (sources > 1) {
            wrong(
                    field,
                    ExtensionCode.SEVERAL_SOURCES,
                    "A field can have one of `@default`, `@identity` and `@generated`, not several.");
        }
        if (field.generated != null && (field.updatedAt || field.version || field.backfill != null)) {
            wrong(
                    field,
                    ExtensionCode.SEVERAL_SOURCES,
                    "A field with `@generated` is computed by the database and cannot have `@updatedAt`, `@version` or `@backfill`.");
        }
    }

    /** Rows are found again by their id, and loaded with others by their foreign keys: those values must be there. */
    private void omitted(ModelDraft model, Set<ScalarDraft> referenced) {
        Set<ScalarDraft> needed = new HashSet<>();
        if (model.primaryKey != null) {
            model.primaryKey.parts.forEach(part -> needed.add(part.field()));
        }
        for (RelationFieldDraft relation : model.relationFields) {
            if (relation.fields != null) {
                needed.addAll(relation.fields);
            }
        }
        for (ScalarDraft field : model.scalars) {
            if (field.omitted && (field.version || needed.contains(field) || referenced.contains(field))) {
                wrong(field, ExtensionCode.OMIT, "A field of the id or of a relation cannot have `@omit`.");
            }
        }
    }

    /** The fields that foreign keys of any model refer to. */
    private static Set<ScalarDraft> referenced(SchemaDraft schema) {
        Set<ScalarDraft> referenced = new HashSet<>();
        for (RelationDraft relation : schema.relations) {
            for (RelationFieldDraft side : Arrays.asList(relation.fieldA, relation.fieldB)) {
                if (side != null && side.references != null) {
                    referenced.addAll(side.references);
                }
            }
        }
        return referenced;
    }

    private void oneVersion(ModelDraft model) {
        if (model.scalars.stream().filter(field -> field.version).count() > 1) {
            report.error(
                    ExtensionCode.VERSION,
                    model.source().name().span(),
                    "The model `" + model.name() + "` has more than one field with `@version`.");
        }
    }

    private void formerNames(ModelDraft model) {
        Map<String, ScalarDraft> former = new HashMap<>();
        for (ScalarDraft field : model.scalars) {
            ScalarDraft other = field.was == null ? null : former.put(field.was, field);
            if (other != null) {
                wrong(
                        field,
                        ExtensionCode.FORMER_NAME,
                        "The fields `" + other.name() + "` and `" + field.name() + "` both claim to have been `"
                                + field.was + "`.");
            }
        }
    }

    private void wrong(ScalarDraft field, ExtensionCode code, String message) {
        report.error(code, field.source.span(), message);
    }
}
