package dev.mvnschema.runtime.internal;

/**
 * Where a predicate stands in a statement: how its columns are written. The outermost table goes by its own name, those of
 * subqueries by {@code t1}, {@code t2}, …
 *
 * @param prefix before a column of this table
 * @param fromInside the same, from within a subquery
 * @param depth the number of the alias; 0 for none
 */
record Scope(String prefix, String fromInside, int depth) {

    /** Before the columns of the first aliased table. */
    static final String FIRST_ALIAS = "t1.";

    /** The first aliased table. */
    private static final Scope ALIASED = new Scope(FIRST_ALIAS, FIRST_ALIAS, 1);

    /** The outermost table, where nothing stands in a subquery. */
    static final Scope PLAIN = new Scope("", "", 0);

    /** The outermost table. */
    static Scope of(Table<?, ?> table) {
        return table.scope();
    }

    /** The first aliased table. */
    static Scope aliased() {
        return ALIASED;
    }

    /** The table of a subquery. */
    Scope inner() {
        String prefix = "t" + (depth + 1) + ".";
        return new Scope(prefix, prefix, depth + 1);
    }

    /** The alias of this table, after its name; empty for the outermost table. */
    String alias() {
        return depth == 0 ? "" : " t" + depth;
    }

    /** The alias of a join table that leads to this table, before a column. */
    String joinPrefix() {
        return "j" + depth + ".";
    }
}
