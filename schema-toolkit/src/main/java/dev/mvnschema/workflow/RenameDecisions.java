package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.diff.NormalForms;
import dev.mvnschema.diff.Renames;
import dev.mvnschema.mapping.MappedSchema;
import dev.mvnschema.plan.MigrationPlanner;
import dev.mvnschema.plan.Plan;
import dev.mvnschema.workflow.Dropped.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which drops are renames and which are not.
 *
 * @param renames those of the schema and those that were answered
 * @param drops what is no rename, by an answer
 * @param answers what was answered, in properties, in the file or at the prompt; not what the schema says itself
 */
record RenameDecisions(Renames renames, Set<Dropped> drops, List<RenameAnswer> answers) {

    RenameDecisions {
        drops = Set.copyOf(drops);
        answers = List.copyOf(answers);
    }

    /** What to do to get from one catalog to the schema under these decisions. */
    Plan plan(Catalog current, MappedSchema wanted, NormalForms forms) {
        MigrationPlanner planner = new MigrationPlanner(forms);
        return planner.plan(planner.changes(current, wanted.catalog(), wanted.hints(), renames), wanted.hints());
    }

    /** What the head of the migration file tells: the answers, and the names that were exchanged because of the schema. */
    List<String> told(Plan plan) {
        Set<String> lines = new LinkedHashSet<>();
        answers.forEach(answer -> lines.add(answer.toString()));
        Renames circles = plan.changes().renames().isEmpty() ? Renames.NONE : renames.circles();
        circles.tables().forEach((to, from) -> tell(lines, new Dropped(Kind.TABLE, null, from), to));
        circles.enums().forEach((to, from) -> tell(lines, new Dropped(Kind.ENUM, null, from), to));
        circles.columns()
                .forEach((to, from) ->
                        tell(lines, new Dropped(Kind.COLUMN, to.owner(), Name.of(from)), Name.of(to.name())));
        circles.labels()
                .forEach((to, from) ->
                        tell(lines, new Dropped(Kind.VALUE, to.owner(), Name.of(from)), Name.of(to.name())));
        return List.copyOf(lines);
    }

    private static void tell(Set<String> lines, Dropped dropped, Name to) {
        lines.add(dropped.answered(Optional.of(to)).toString());
    }
}
