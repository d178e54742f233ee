package dev.mvnschema.plan;

import dev.mvnschema.catalog.Aspect;
import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.diff.CatalogDiffer;
import dev.mvnschema.diff.Changes;
import dev.mvnschema.diff.ExpressionEquality;
import dev.mvnschema.diff.NormalForms;
import dev.mvnschema.diff.Renames;
import java.util.Set;
import java.util.function.Function;

/** From two catalogs to the steps between them. */
public final class MigrationPlanner {

    private final PlanOptions options;
    private final Function<Set<Aspect>, CatalogDiffer> differs;

    public MigrationPlanner(PlanOptions options, ExpressionEquality expressions) {
        this.options = options;
        this.differs = unsaid -> new CatalogDiffer(expressions, unsaid);
    }

    /** With the product's own statements, and a server that tells which SQL expressions are the same. */
    public MigrationPlanner(NormalForms forms) {
        this.options = PlanOptions.DEFAULT;
        this.differs = unsaid -> new CatalogDiffer(forms, unsaid);
    }

    /** With the product's own statements, comparing SQL expressions by their text. */
    public MigrationPlanner() {
        this(PlanOptions.DEFAULT, ExpressionEquality.byText());
    }

    /**
     * What to do to get from one catalog to another.
     *
     * @param hints what the schema behind {@code wanted} says about the way; {@link Hints#NONE} when a database is wanted
     */
    public Plan plan(Catalog current, Catalog wanted, Hints hints) {
        return plan(changes(current, wanted, hints, Renames.of(hints)), hints);
    }

    /** What differs, with other renames than those of the hints. */
    public Changes changes(Catalog current, Catalog wanted, Hints hints, Renames renames) {
        return differs.apply(hints.unsaid()).diff(current, wanted, renames);
    }

    /** The steps for changes that were found before. */
    public Plan plan(Changes changes, Hints hints) {
        return new PlanBuilder(changes, hints, options).build();
    }
}
