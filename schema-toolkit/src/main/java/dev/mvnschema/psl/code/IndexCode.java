package dev.mvnschema.psl.code;

/** Indexes. */
public enum IndexCode implements SchemaCode {
    UNKNOWN_FIELD("PSL1501", "Unknown field in an index", "Correct the name, or add the field."),
    RELATION_FIELD("PSL1502", "Relation field in an index", "List the scalar fields of the relation."),
    FIELD_TWICE("PSL1503", "Field given twice", "Name each field once."),
    EMPTY("PSL1504", "Index without fields", "List at least one field."),
    SORT("PSL1505", "Unknown sort order", "Write `Asc` or `Desc`."),
    WRONG_PART_ARGUMENT(
            "PSL1506",
            "Wrong argument of a field in an index",
            "Write `sort: Asc` or `sort: Desc`, or an operator class such as `JsonbPathOps` or `raw(\"…\")`."),
    NAME_AND_MAP("PSL1507", "Index with name and map", "Keep `map:` alone."),
    UNKNOWN_METHOD("PSL1508", "Unknown index type", "Use `BTree`, `Hash`, `Gist`, `Gin`, `SpGist` or `Brin`."),
    NOT_ON_POSTGRES(
            "PSL1509",
            "Index option of another database",
            "Remove the argument or attribute; PostgreSQL has no such thing."),
    HASH_SORT("PSL1510", "Sort order in a hash index", "Remove `sort:`, or use another `type:`."),
    OPERATOR_CLASS_PLACE("PSL1511", "Operator class in a unique", "Remove `ops:`, or use `@@index`."),
    OPERATOR_CLASS_METHOD(
            "PSL1512",
            "Operator class of another index type",
            "Use an operator class of this index type, or another `type:`."),
    OPERATOR_CLASS_TYPE(
            "PSL1513",
            "Operator class for another column type",
            "Use an operator class that fits the type of the field, or `raw(\"…\")`."),
    NO_DEFAULT_OPERATOR_CLASS(
            "PSL1514",
            "Type without a default operator class",
            "Name an operator class with `ops:`, or use another `type:`."),
    METHOD_TYPE(
            "PSL1515",
            "Type that the index type cannot hold",
            "Use another `type:`, or name an operator class with `ops: raw(\"…\")`."),
    SPGIST_COLUMNS("PSL1516", "SP-GiST index over several fields", "Make one index for each field."),
    NEEDS_DATASOURCE(
            "PSL1517",
            "Index type that needs a datasource",
            "Add a datasource block with `provider = \"postgresql\"`.");

    private final String id;
    private final String title;
    private final String advice;

    IndexCode(String id, String title, String advice) {
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
