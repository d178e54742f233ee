package dev.mvnschema.psl.code;

/** Constructs that this language has and Prisma's has not. */
public enum ExtensionCode implements SchemaCode {
    KEYWORD(2001, "Unknown keyword", "Use one of the words that the message lists."),
    EMPTY_TEXT(2002, "Empty text", "Write the text, or remove the attribute."),
    PREDICATE(
            2003,
            "Wrong condition of a partial index",
            "Write `where: raw(\"deleted_at IS NULL\")` or `where: { deletedAt: null }`."),
    EXPRESSION(2004, "Wrong expression index", "Write `@@index(expression: \"lower(email)\", map: \"…\")`."),
    INCLUDE(
            2005,
            "Wrong included columns",
            "List scalar fields of the model in an index of type `BTree`, `Gist` or `SpGist`."),
    NULLS_ORDER(2006, "Wrong order of nulls", "Write `nulls: First` or `nulls: Last` at a field of a `BTree` index."),
    NULLS_NOT_DISTINCT(2007, "nullsNotDistinct on an index that is not unique", "Remove it, or use `@@unique`."),
    DEFERRABLE(2008, "Wrong deferrable constraint", "Remove `deferrable:`, or what it does not go with."),
    GENERATED(2009, "Virtual column in a key or index", "Write `@generated(\"…\", type: Stored)`."),
    SEVERAL_SOURCES(2010, "Column with several sources of values", "Keep one of the attributes."),
    IDENTITY(2011, "@identity on a wrong type", "Make the field a required `Int` or `BigInt`."),
    VERSION(2012, "Wrong @version", "Keep one required `Int` or `BigInt` field with `@version`."),
    COLLATION(2013, "@collate on a wrong type", "Remove `@collate`."),
    FORMER_NAME(2014, "Former name that is claimed twice", "Keep `@was` on the one that it is true for."),
    CONSTRAINT_NAME(2015, "Constraint name that is taken or too long", "Give it another name with `map:`.");

    private final String id;
    private final String title;
    private final String advice;

    ExtensionCode(int number, String title, String advice) {
        this.id = "PSL" + number;
        this.title = title;
        this.advice = advice;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String advice() {
        return advice;
    }
}
