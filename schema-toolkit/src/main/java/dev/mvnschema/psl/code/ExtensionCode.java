package dev.mvnschema.psl.code;

/** Constructs that this language has and Prisma's has not. */
public enum ExtensionCode implements SchemaCode {
    KEYWORD("PSL2001", "Unknown keyword", "Use one of the words that the message lists."),
    EMPTY_TEXT("PSL2002", "Empty text", "Write the text, or remove the attribute."),
    PREDICATE(
            "PSL2003",
            "Wrong condition of a partial index",
            "Write `where: raw(\"deleted_at IS NULL\")` or `where: { deletedAt: null }`."),
    EXPRESSION("PSL2004", "Wrong expression index", "Write `@@index(expression: \"lower(email)\", map: \"…\")`."),
    INCLUDE(
            "PSL2005",
            "Wrong included columns",
            "List scalar fields of the model in an index of type `BTree`, `Gist` or `SpGist`."),
    NULLS_ORDER(
            "PSL2006", "Wrong order of nulls", "Write `nulls: First` or `nulls: Last` at a field of a `BTree` index."),
    NULLS_NOT_DISTINCT("PSL2007", "nullsNotDistinct on an index that is not unique", "Remove it, or use `@@unique`."),
    DEFERRABLE("PSL2008", "Wrong deferrable constraint", "Remove `deferrable:`, or what it does not go with."),
    GENERATED("PSL2009", "Virtual column in a key or index", "Write `@generated(\"…\", type: Stored)`."),
    SEVERAL_SOURCES("PSL2010", "Column with several sources of values", "Keep one of the attributes."),
    IDENTITY("PSL2011", "@identity on a wrong type", "Make the field a required `Int` or `BigInt`."),
    VERSION("PSL2012", "Wrong @version", "Keep one required `Int` or `BigInt` field with `@version`."),
    COLLATION("PSL2013", "@collate on a wrong type", "Remove `@collate`."),
    FORMER_NAME("PSL2014", "Former name that is claimed twice", "Keep `@was` on the one that it is true for."),
    CONSTRAINT_NAME("PSL2015", "Constraint name that is taken or too long", "Give it another name with `map:`."),
    OMIT("PSL2016", "@omit on a field that ties rows", "Remove `@omit`, or the field from the key or relation.");

    private final String id;
    private final String title;
    private final String advice;

    ExtensionCode(String id, String title, String advice) {
        this.id = id;
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
