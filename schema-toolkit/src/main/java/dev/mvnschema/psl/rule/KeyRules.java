package dev.mvnschema.psl.rule;

import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.psl.code.IndexCode;
import dev.mvnschema.psl.code.KeyCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.code.SchemaCode;
import dev.mvnschema.psl.draft.DerivedNames;
import dev.mvnschema.psl.draft.KeyDraft;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.ScalarDraft;

/** Primary keys. */
final class KeyRules {

    private final Report report;
    private final NameRegister names;
    private final boolean postgres;

    KeyRules(Report report, NameRegister names, boolean postgres) {
        this.report = report;
        this.names = names;
        this.postgres = postgres;
    }

    void visit(ModelDraft model) {
        KeyDraft key = model.primaryKey;
        if (key == null) {
            return;
        }
        if (postgres) {
            uniqueName(model, key);
        }
        uniqueClientName(model, key);
        if (key.parts.isEmpty()) {
            attribute(
                    key,
                    KeyCode.EMPTY_ID,
                    "The list of fields in an `" + key.attributeName()
                            + "()` attribute cannot be empty. Please specify at least one field.");
        }
        clashWithField(model, key);
        if (key.mappedName != null && !postgres) {
            report.model(
                    KeyCode.NEEDS_DATASOURCE,
                    model.container(),
                    model.name(),
                    model.source().span(),
                    "You defined a database name for the primary key on the model. This is not supported by the provider.");
        }
        if (key.parts.stream().anyMatch(part -> part.length() != null)) {
            attribute(
                    key,
                    IndexCode.NOT_ON_POSTGRES,
                    "The length argument is not supported in the primary key with the current connector");
        }
        if (key.parts.stream().anyMatch(part -> part.sort() != null)) {
            attribute(
                    key,
                    IndexCode.NOT_ON_POSTGRES,
                    "The sort argument is not supported in the primary key with the current connector");
        }
    }

    void clustered(ModelDraft model) {
        if (model.primaryKey != null && model.primaryKey.clustered != null) {
            attribute(
                    model.primaryKey,
                    IndexCode.NOT_ON_POSTGRES,
                    "Defining clustering is not supported in the current connector.");
        }
    }

    private void uniqueName(ModelDraft model, KeyDraft key) {
        String name = DerivedNames.of(model, key);
        Places.checkLength(report, model, key.attribute, name, key.onField != null ? "@" : "@@");
        SourceSpan place = Places.argumentOr(key.attribute, "map", key.attribute.span());
        if (names.clashesGlobally(model, name)) {
            report.attribute(
                    KeyCode.CONSTRAINT_NAME, key.attributeName(), place, NameRegister.clash(name, NameRegister.GLOBAL));
        }
        if (names.clashesOnModel(model, name)) {
            report.attribute(
                    KeyCode.CONSTRAINT_NAME,
                    key.attributeName(),
                    place,
                    NameRegister.clash(name, NameRegister.onModel(model)));
        }
    }

    private void uniqueClientName(ModelDraft model, KeyDraft key) {
        if (key.clientName != null && names.clientNameClashes(model, key.clientName)) {
            report.attribute(
                    KeyCode.CLIENT_NAME_TWICE,
                    key.attributeName(),
                    Places.argumentOr(key.attribute, "name", key.attribute.span()),
                    "The given custom name `" + key.clientName
                            + "` has to be unique on the model. Please provide a different name for the `name` argument.");
        }
    }

    private void clashWithField(ModelDraft model, KeyDraft key) {
        if (key.parts.size() < 2) {
            return;
        }
        String joined = String.join(
                "_", key.parts.stream().map(part -> part.field().name()).toList());
        if (model.byName.get(joined) instanceof ScalarDraft) {
            report.model(
                    KeyCode.CLASH_WITH_FIELD,
                    model.container(),
                    model.name(),
                    key.attribute.span(),
                    "The field `" + joined
                            + "` clashes with the `@@id` attribute's name. Please resolve the conflict by providing a custom id name: `@@id([...], name: \"custom_name\")`");
        }
    }

    private void attribute(KeyDraft key, SchemaCode code, String message) {
        report.attribute(code, key.attributeName(), key.attribute.span(), message);
    }
}
