package dev.mvnschema.mapping;

import dev.mvnschema.catalog.Aspect;
import dev.mvnschema.catalog.OperatorClasses;
import dev.mvnschema.psl.Index;
import dev.mvnschema.psl.IndexPart;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.Relation;
import dev.mvnschema.psl.ScalarField;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.psl.UniqueKey;
import java.util.EnumSet;
import java.util.Set;

/** Which of the constructs beyond Prisma's language a schema uses. */
final class SaidAspects {

    private final Set<Aspect> said = EnumSet.noneOf(Aspect.class);

    private SaidAspects() {}

    static Set<Aspect> of(Schema schema) {
        SaidAspects aspects = new SaidAspects();
        aspects.add(Aspect.COMMENTS, schema.commentsInDatabase());
        schema.models().forEach(aspects::model);
        for (Relation relation : schema.relations()) {
            if (relation instanceof Relation.ForeignKey key) {
                aspects.add(Aspect.DEFERRABILITY, key.deferrable() != null);
            }
        }
        return aspects.said;
    }

    private void model(Model model) {
        add(Aspect.CHECKS, !model.checks().isEmpty());
        add(Aspect.EXCLUSIONS, !model.exclusions().isEmpty());
        model.scalars().forEach(this::field);
        model.indexes().forEach(this::index);
        model.uniques().forEach(this::unique);
    }

    private void field(ScalarField field) {
        add(Aspect.GENERATED, field.generated() != null);
        add(Aspect.IDENTITY, field.identity() != null);
        add(Aspect.COLLATIONS, field.collation() != null);
    }

    private void index(Index index) {
        add(Aspect.EXPRESSION_INDEXES, index.expression() != null);
        add(Aspect.PARTIAL_INDEXES, index.predicate() != null);
        add(Aspect.INDEX_DETAILS, !index.include().isEmpty() || index.nullsNotDistinct());
        index.parts().forEach(this::part);
    }

    private void unique(UniqueKey key) {
        add(Aspect.PARTIAL_INDEXES, key.predicate() != null);
        add(Aspect.INDEX_DETAILS, !key.include().isEmpty() || key.nullsNotDistinct());
        add(Aspect.DEFERRABILITY, key.deferrable() != null);
        key.parts().forEach(this::part);
    }

    private void part(IndexPart part) {
        add(Aspect.INDEX_DETAILS, part.nulls() != null);
        String operatorClass = part.operatorClass();
        add(Aspect.RAW_OPERATOR_CLASSES, operatorClass != null && !OperatorClasses.isNamed(operatorClass));
    }

    private void add(Aspect aspect, boolean used) {
        if (used) {
            said.add(aspect);
        }
    }
}
