package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.diff.Changes;
import dev.mvnschema.diff.Renames;
import dev.mvnschema.mapping.MappedSchema;
import dev.mvnschema.plan.MigrationPlanner;
import dev.mvnschema.psl.Schema;
import java.util.List;

/**
 * Decides which drops are renames: by what the schema says ({@code @was}), by what was answered before or in advance
 * ({@code schema.rename}, the file of answers), and by asking.
 */
final class RenameResolution {

    private final Prompts prompts;
    private final MappedSchema wanted;
    private final SchemaNames names;

    RenameResolution(Prompts prompts, Schema schema, MappedSchema wanted) {
        this.prompts = prompts;
        this.wanted = wanted;
        this.names = new SchemaNames(schema);
    }

    /**
     * Decides.
     *
     * @param current what the migrations make
     * @param recorded the circles of the schema that a migration has carried out already
     * @param remembered answers from before; those that mean nothing any more are left out
     * @param given answers of this run; each must fit
     * @throws dev.mvnschema.diagnostic.DiagnosticException MIG4101 when a question was not answered, MIG4102 when an answer does not fit
     */
    RenameDecisions decide(
            Catalog current, RecordedRenames recorded, List<RenameAnswer> remembered, List<String> given) {
        AnswerResolver resolver = new AnswerResolver(current, wanted.catalog(), names);
        Renames declared = recorded.without(Renames.declared(wanted.hints()));
        KnownRenames known = new KnownRenames(current, wanted.catalog(), resolver, declared);
        known.take(
                remembered.stream().filter(answer -> !recorded.contains(answer)).toList(), false);
        known.take(parsed(given), true);
        MigrationPlanner planner = new MigrationPlanner();
        return new RenameQuestions(prompts, renames -> changes(planner, current, renames), known.decisions()).ask();
    }

    /**
     * Decides without migrations. Names that the schema exchanges stay as they are: nothing tells whether that was done.
     *
     * @param current what is in the database
     * @param remembered answers from before; those that mean nothing here are left out
     * @param given answers of this run; each must fit
     * @throws dev.mvnschema.diagnostic.DiagnosticException MIG4101 when a question was not answered, MIG4102 when an answer does not fit
     */
    RenameDecisions decide(Catalog current, List<RenameAnswer> remembered, List<String> given) {
        MigrationPlanner planner = new MigrationPlanner();
        return new RenameQuestions(
                        prompts, renames -> changes(planner, current, renames), known(current, remembered, given))
                .ask();
    }

    /**
     * The same without asking.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException MIG4102 when an answer does not fit
     */
    RenameDecisions known(Catalog current, List<RenameAnswer> remembered, List<String> given) {
        AnswerResolver resolver = new AnswerResolver(current, wanted.catalog(), names);
        KnownRenames known = new KnownRenames(current, wanted.catalog(), resolver, Renames.of(wanted.hints()));
        known.take(remembered, false);
        known.take(parsed(given), true);
        return known.decisions();
    }

    private static List<RenameAnswer> parsed(List<String> given) {
        return given.stream()
                .flatMap(text -> RenameAnswer.parseAll(text).stream())
                .toList();
    }

    private Changes changes(MigrationPlanner planner, Catalog current, Renames renames) {
        return planner.changes(current, wanted.catalog(), wanted.hints(), renames);
    }
}
