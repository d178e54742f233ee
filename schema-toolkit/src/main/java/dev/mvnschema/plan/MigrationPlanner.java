package dev.mvnschema.plan;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.diff.CatalogDiffer;
import dev.mvnschema.diff.Changes;
import dev.mvnschema.diff.ExpressionEquality;
import dev.mvnschema.diff.Renames;

/** From two catalogs to the steps between them. */
public final class MigrationPlanner {

    private final PlanOptions options;
    private final ExpressionEquality expressions;

    public MigrationPlanner(PlanOptions options, ExpressionEquality expressions) {
        this.options = options;
        this.expressions = expressions;
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
        return new CatalogDiffer(expressions, hints.unsaid()).diff(current, wanted, renames);
    }

    /** The steps for changes that were found before. */
    public Plan plan(Changes changes, Hints hints) {
        return new PlanBuilder(changes, hints, options).build();
    }
}
