package dev.mvnschema.psl.code;

/** Relations. */
public enum RelationCode implements SchemaCode {
    EMPTY_NAME("PSL1801", "Relation with an empty name", "Write a name, or leave it out."),
    UNKNOWN_FIELDS("PSL1802", "Unknown fields in a relation", "Correct the names, or add the fields."),
    NOT_SCALAR_FIELDS("PSL1803", "Relation fields where columns are needed", "List scalar fields."),
    UNKNOWN_ACTION(
            "PSL1804",
            "Unknown referential action",
            "Use `Cascade`, `Restrict`, `NoAction`, `SetNull` or `SetDefault`."),
    NOT_A_RELATION("PSL1805", "@relation on a column", "Remove `@relation`, or make the type of the field a model."),
    AMBIGUOUS(
            "PSL1806",
            "Ambiguous relation",
            "Give each pair of fields a name of its own: `@relation(\"Name\")` on both sides."),
    IGNORED_TARGET("PSL1807", "Relation to an ignored model", "Add `@ignore` to the field."),
    ACTION_NOT_EMULATED(
            "PSL1808",
            "Referential action that needs foreign keys",
            "Choose another action, or `relationMode = \"foreignKeys\"`."),
    MISSING_INDEX("PSL1809", "Relation without an index", "Add `@@index([…])` over the fields of the relation."),
    NOT_UNIQUE_REFERENCES(
            "PSL1810",
            "References that are not unique",
            "Refer to the id or to a unique, or make the referenced fields unique."),
    DIFFERENT_LENGTHS(
            "PSL1811", "fields and references of different length", "Name one referenced field for each field."),
    REQUIRED_OVER_OPTIONAL(
            "PSL1812",
            "Required relation over optional columns",
            "Make the relation field optional with `?`, or its columns required."),
    DIFFERENT_TYPES("PSL1813", "Columns of a relation with different types", "Give both fields the same type."),
    SET_NULL_ON_REQUIRED(
            "PSL1814", "SetNull on a required column", "Choose another action, or make the column optional."),
    MISSING_OPPOSITE(
            "PSL1815",
            "Relation without its other side",
            "Run `mvn schema:format`, which adds the field, or add it yourself."),
    MISSING_ARGUMENT(
            "PSL1816",
            "Relation without fields or references",
            "Add `@relation(fields: […], references: […])`; `mvn schema:format` can do it."),
    BOTH_SIDES("PSL1817", "Argument on both sides of a relation", "Keep it on the side that holds the foreign key."),
    ACTIONS_SIDE("PSL1818", "Referential action on the wrong side", "Move it to the side that holds the foreign key."),
    ONE_TO_ONE_NOT_UNIQUE(
            "PSL1819",
            "One-to-one relation over fields that are not unique",
            "Add `@unique`, or make the other side a list."),
    MIXED_UP("PSL1820", "fields and references on different sides", "Put both on one side."),
    REQUIRED_BACK("PSL1821", "Required side without a foreign key", "Make the field optional with `?`."),
    WRONG_SIDE("PSL1822", "Foreign key on the optional side", "Move `fields` and `references` to the required side."),
    LIST_SIDE("PSL1823", "fields or references on the list side", "Move them to the single side."),
    MANY_TO_MANY(
            "PSL1824",
            "Argument on an implicit many-to-many relation",
            "Keep nothing but a name, or use a model as join table."),
    MANY_TO_MANY_ID(
            "PSL1825",
            "Many-to-many relation to a model without a single id",
            "Give the model an `@id` field, or use a model as join table."),
    CYCLE(
            "PSL1826",
            "Referential actions in a circle",
            "Set `onDelete` and `onUpdate` to `Restrict` on one of the relations, or use `relationMode = \"foreignKeys\"`."),
    EMBEDDED("PSL1827", "Embedded many-to-many relation", "Remove `fields` and `references` on both sides.");

    private final String id;
    private final String title;
    private final String advice;

    RelationCode(String id, String title, String advice) {
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
