package dev.mvnschema.psl.resolve;

import dev.mvnschema.diagnostic.Diagnostics;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.CompositeDraft;
import dev.mvnschema.psl.draft.EnumDraft;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.SchemaDraft;
import dev.mvnschema.psl.draft.TypeDraft;
import dev.mvnschema.psl.rule.Rules;
import dev.mvnschema.psl.syntax.ParsedFile;
import java.util.List;
import java.util.Optional;

/** Resolves parsed files into a schema. Stateless. */
public final class SchemaResolver {

    /**
     * Resolves the files together.
     *
     * @param files in the order in which their blocks count; any number, also none
     */
    public Resolution resolve(List<ParsedFile> files) {
        Diagnostics diagnostics = new Diagnostics();
        Report report = new Report(diagnostics);
        SchemaDraft schema = relate(files, diagnostics, report);
        new ConfigPass(schema, report).run();
        if (!diagnostics.hasErrors()) {
            new Rules(schema, report).run();
        }
        return new Resolution(diagnostics.hasErrors() ? null : new SchemaBuilder(schema).build(), diagnostics.all());
    }

    /**
     * The files without the rules: what the formatter completes relations from.
     *
     * @return empty when a name, a type or an attribute is wrong
     */
    public Optional<SchemaDraft> draft(List<ParsedFile> files) {
        Diagnostics diagnostics = new Diagnostics();
        SchemaDraft schema = relate(files, diagnostics, new Report(diagnostics));
        return diagnostics.hasErrors() ? Optional.empty() : Optional.of(schema);
    }

    private static SchemaDraft relate(List<ParsedFile> files, Diagnostics diagnostics, Report report) {
        SchemaDraft schema = new SchemaDraft();
        files.forEach(file -> diagnostics.addAll(file.diagnostics()));
        names(files, schema, report);
        types(schema, report);
        new AttributePass(schema, report).run();
        new RelationPass(schema).run();
        return schema;
    }

    private static void names(List<ParsedFile> files, SchemaDraft schema, Report report) {
        NamePass names = new NamePass(schema, report);
        files.forEach(file -> file.declarations().forEach(names::visit));
    }

    private static void types(SchemaDraft schema, Report report) {
        TypePass types = new TypePass(schema, report);
        for (TypeDraft type : schema.inOrder) {
            if (type instanceof ModelDraft model) {
                types.model(model);
            } else if (type instanceof EnumDraft enumeration) {
                types.enumeration(enumeration);
            } else {
                types.composite((CompositeDraft) type);
            }
        }
    }
}
