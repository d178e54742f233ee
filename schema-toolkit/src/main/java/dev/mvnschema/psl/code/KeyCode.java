package dev.mvnschema.psl.code;

/** Primary keys, unique criteria and names of constraints. */
public enum KeyCode implements SchemaCode {
    NO_UNIQUE_CRITERION(1401, "Model without a unique criterion", "Mark a required field with `@id` or `@unique`."),
    SEVERAL_IDS(1402, "Several ids", "Keep one `@id`, or list all fields in one `@@id([…])`."),
    OPTIONAL_FIELD(1403, "Optional field in an id", "Make the field required, or use `@unique` instead."),
    UNKNOWN_FIELD(1404, "Unknown field in an id", "Correct the name, or add the field."),
    RELATION_FIELD(1405, "Relation field in an id", "List the scalar fields of the relation."),
    EMPTY_ID(1406, "Id without fields", "List at least one field."),
    CONSTRAINT_NAME(1407, "Constraint name that is taken", "Give one of the constraints another name with `map:`."),
    NAME_TOO_LONG(1408, "Constraint name that is too long", "Give it a shorter name with `map:`."),
    CLIENT_NAME_TWICE(1409, "Name of a compound key that is taken", "Give one of the keys another `name:`."),
    CLASH_WITH_FIELD(1410, "Name of a compound key that a field has", "Give the key a `name:` that no field has."),
    KEY_ON_VIEW(1411, "Key or index on a view", "Use `@unique` on the fields that identify a row."),
    SHARD_KEY(1412, "Shard key", "Remove the attribute; PostgreSQL has no shard keys."),
    NEEDS_DATASOURCE(
            1413,
            "Key name that needs a datasource",
            "Add a datasource block with `provider = \"postgresql\"`.");

    private final String id;
    private final String title;
    private final String advice;

    KeyCode(int number, String title, String advice) {
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
