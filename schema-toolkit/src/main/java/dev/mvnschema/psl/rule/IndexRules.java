package dev.mvnschema.psl.rule;

import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.psl.Index.Method;
import dev.mvnschema.psl.code.IndexCode;
import dev.mvnschema.psl.code.KeyCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.DerivedNames;
import dev.mvnschema.psl.draft.IndexDraft;
import dev.mvnschema.psl.draft.IndexDraft.Kind;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.PartDraft;
import dev.mvnschema.psl.draft.ScalarDraft;
import dev.mvnschema.psl.syntax.AttributeUse;

/** Indexes and uniques, besides their operator classes. */
final class IndexRules {

    private final Report report;
    private final NameRegister names;
    private final boolean postgres;

    IndexRules(Report report, NameRegister names, boolean postgres) {
        this.report = report;
        this.names = names;
        this.postgres = postgres;
    }

    void visit(IndexDraft index) {
        if (index.parts.isEmpty() && index.expression == null) {
            attribute(
                    index,
                    IndexCode.EMPTY,
                    "The list of fields in an index cannot be empty. Please specify at least one field.");
        }
        uniqueName(index);
        clashWithField(index);
        uniqueClientName(index);
        if (index.parts.stream().anyMatch(part -> part.length() != null)) {
            attribute(
                    index,
                    IndexCode.NOT_ON_POSTGRES,
                    "The length argument is not supported in an index definition with the current connector");
        }
        method(index);
        if (index.kind == Kind.FULLTEXT) {
            attribute(
                    index,
                    IndexCode.NOT_ON_POSTGRES,
                    "Defining fulltext indexes is not supported with the current connector.");
        }
        if (postgres) {
            Places.checkLength(
                    report, index.model, index.attribute, index.mappedName, index.onField != null ? "@" : "@@");
        }
        if (index.clustered != null) {
            attribute(
                    index, IndexCode.NOT_ON_POSTGRES, "Defining clustering is not supported in the current connector.");
        }
        if (index.kind != Kind.NORMAL && index.parts.stream().anyMatch(PartDraft::hasOperatorClass)) {
            attribute(
                    index,
                    IndexCode.OPERATOR_CLASS_PLACE,
                    "Operator classes can only be defined to fields in an @@index attribute.");
        }
    }

    private void uniqueName(IndexDraft index) {
        String name = DerivedNames.of(index);
        if (!postgres || !names.clashesGlobally(index.model, name)) {
            return;
        }
        AttributeUse attribute = index.attribute;
        SourceSpan place = Places.argumentOr(attribute, "map", Places.argumentOr(attribute, "name", attribute.span()));
        report.attribute(
                KeyCode.CONSTRAINT_NAME, index.attributeName(), place, NameRegister.clash(name, NameRegister.GLOBAL));
    }

    void clashWithField(IndexDraft index) {
        if (!index.isUnique() || index.parts.size() < 2) {
            return;
        }
        ModelDraft model = index.model;
        String joined = String.join(
                "_", index.parts.stream().map(part -> part.field().name()).toList());
        if (model.byName.get(joined) instanceof ScalarDraft) {
            String name = index.attributeName();
            report.model(
                    KeyCode.CLASH_WITH_FIELD,
                    model.container(),
                    model.name(),
                    index.attribute.span(),
                    "The field `" + joined + "` clashes with the `" + name
                            + "` name. Please resolve the conflict by providing a custom id name: `" + name
                            + "([...], name: \"custom_name\")`");
        }
    }

    private void uniqueClientName(IndexDraft index) {
        if (index.clientName != null && names.clientNameClashes(index.model, index.clientName)) {
            report.attribute(
                    KeyCode.CLIENT_NAME_TWICE,
                    index.attributeName(),
                    Places.argumentOr(index.attribute, "name", index.attribute.span()),
                    "The given custom name `" + index.clientName
                            + "` has to be unique on the model. Please provide a different name for the `name` argument.");
        }
    }

    private void method(IndexDraft index) {
        if (index.method == null) {
            return;
        }
        if (!postgres) {
            if (index.method != Method.BTREE) {
                report.attribute(
                        IndexCode.NEEDS_DATASOURCE,
                        index.attributeName(),
                        Places.argumentOr(index.attribute, "type", index.attribute.span()),
                        "The given index type is not supported with the current connector");
            }
        } else if (index.method == Method.HASH && index.parts.stream().anyMatch(part -> part.sort() != null)) {
            attribute(index, IndexCode.HASH_SORT, "Hash type does not support sort option.");
        }
    }

    private void attribute(IndexDraft index, IndexCode code, String message) {
        report.attribute(code, index.attributeName(), index.attribute.span(), message);
    }
}
