package dev.mvnschema.psl.code;

/** Primary keys, unique criteria and names of constraints. */
public enum KeyCode implements SchemaCode {
    NO_UNIQUE_CRITERION(
            "PSL1401", "Model without a unique criterion", "Mark a required field with `@id` or `@unique`."),
    SEVERAL_IDS("PSL1402", "Several ids", "Keep one `@id`, or list all fields in one `@@id([…])`."),
    OPTIONAL_FIELD("PSL1403", "Optional field in an id", "Make the field required, or use `@unique` instead."),
    UNKNOWN_FIELD("PSL1404", "Unknown field in an id", "Correct the name, or add the field."),
    RELATION_FIELD("PSL1405", "Relation field in an id", "List the scalar fields of the relation."),
    EMPTY_ID("PSL1406", "Id without fields", "List at least one field."),
    CONSTRAINT_NAME(
            "PSL1407", "Constraint name that is taken", "Give one of the constraints another name with `map:`."),
    NAME_TOO_LONG("PSL1408", "Constraint name that is too long", "Give it a shorter name with `map:`."),
    CLIENT_NAME_TWICE("PSL1409", "Name of a compound key that is taken", "Give one of the keys another `name:`."),
    CLASH_WITH_FIELD("PSL1410", "Name of a compound key that a field has", "Give the key a `name:` that no field has."),
    KEY_ON_VIEW("PSL1411", "Key or index on a view", "Use `@unique` on the fields that identify a row."),
    SHARD_KEY("PSL1412", "Shard key", "Remove the attribute; PostgreSQL has no shard keys."),
    NEEDS_DATASOURCE(
            "PSL1413", "Key name that needs a datasource", "Add a datasource block with `provider = \"postgresql\"`.");

    private final String id;
    private final String title;
    private final String advice;

    KeyCode(String id, String title, String advice) {
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
