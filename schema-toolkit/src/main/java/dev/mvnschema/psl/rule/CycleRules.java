package dev.mvnschema.psl.rule;

import dev.mvnschema.psl.ReferentialAction;
import dev.mvnschema.psl.code.RelationCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.RelationDraft;
import dev.mvnschema.psl.draft.RelationFieldDraft;
import dev.mvnschema.psl.draft.RelationFieldDraft.Action;
import dev.mvnschema.psl.draft.ScalarDraft;
import dev.mvnschema.psl.draft.SchemaDraft;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Referential actions that run in a circle. Foreign keys manage; without them ({@code relationMode = "prisma"}) a client would
 * follow the circle for ever, so every relation in one has to be cut somewhere.
 */
final class CycleRules {

    private record Step(RelationDraft relation, @Nullable Step before) {}

    private final Report report;

    /** Relations by the model that holds the columns, in the order in which a circle is searched. */
    private final Map<ModelDraft, List<RelationDraft>> from = new HashMap<>();

    CycleRules(SchemaDraft schema, Report report) {
        this.report = report;
        Map<ModelDraft, Integer> order = new HashMap<>();
        schema.models.forEach(model -> order.put(model, order.size()));
        for (RelationDraft relation : schema.relations) {
            if (relation.isInline() && relation.fieldA != null && relation.fieldB != null) {
                from.computeIfAbsent(relation.a, model -> new ArrayList<>(2)).add(relation);
            }
        }
        from.values().forEach(list -> list.sort(Comparator.comparing(relation -> order.getOrDefault(relation.b, 0))));
    }

    void visit(RelationDraft relation) {
        Deque<Step> open = new ArrayDeque<>();
        Set<RelationDraft> seen = new HashSet<>();
        open.push(new Step(relation, null));
        while (!open.isEmpty()) {
            Step step = open.pop();
            RelationDraft next = step.relation();
            seen.add(next);
            if (!modifies(onDelete(next)) && !modifies(onUpdate(next))) {
                continue;
            }
            if (next.a.equals(next.b)) {
                error(
                        relation,
                        "A self-relation must have `onDelete` and `onUpdate` referential actions set to `NoAction` in one of the @relation attributes.");
                return;
            }
            if (next.b.equals(relation.a)) {
                error(
                        relation,
                        "Reference causes a cycle. One of the @relation attributes in this cycle must have `onDelete` and `onUpdate` referential actions set to `NoAction`. Cycle path: "
                                + path(step) + ".");
                return;
            }
            for (RelationDraft further : from.getOrDefault(next.b, List.of())) {
                if (!seen.contains(further)) {
                    open.push(new Step(further, step));
                }
            }
        }
    }

    private void error(RelationDraft relation, String message) {
        RelationFieldDraft field = relation.fieldA;
        if (field == null) {
            return;
        }
        boolean onDelete = field.onDelete == null && modifies(onDelete(relation));
        boolean onUpdate = field.onUpdate == null;
        String implicit = "";
        if (onDelete) {
            implicit = " (Implicit default `onDelete`: `" + onDelete(relation).keyword() + "`"
                    + (onUpdate ? ", and `onUpdate`: `Cascade`)" : ")");
        } else if (onUpdate) {
            implicit = " (Implicit default `onUpdate`: `Cascade`)";
        }
        report.invalid(
                RelationCode.CYCLE,
                field.source.span(),
                message + implicit + " Read more at https://pris.ly/d/cyclic-referential-actions");
    }

    private static String path(Step last) {
        Deque<String> names = new ArrayDeque<>();
        for (Step step = last; step != null; step = step.before()) {
            RelationFieldDraft field = step.relation().fieldA;
            names.push(step.relation().a.name() + "." + (field == null ? "" : field.name()));
        }
        return String.join(" → ", names);
    }

    private static boolean modifies(ReferentialAction action) {
        return action != ReferentialAction.NO_ACTION && action != ReferentialAction.RESTRICT;
    }

    private static ReferentialAction onUpdate(RelationDraft relation) {
        Action given = relation.fieldA == null ? null : relation.fieldA.onUpdate;
        return given == null ? ReferentialAction.CASCADE : given.action();
    }

    private static ReferentialAction onDelete(RelationDraft relation) {
        RelationFieldDraft field = relation.fieldA;
        if (field != null && field.onDelete != null) {
            return field.onDelete.action();
        }
        boolean required = field != null
                && (field.isRequired() || relation.referencing().stream().anyMatch(ScalarDraft::isRequired));
        return required ? ReferentialAction.RESTRICT : ReferentialAction.SET_NULL;
    }
}
