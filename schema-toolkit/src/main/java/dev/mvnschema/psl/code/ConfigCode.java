package dev.mvnschema.psl.code;

/** Datasource and generator blocks, preview features, several schemas. */
public enum ConfigCode implements SchemaCode {
    MISSING_PROVIDER("PSL1901", "Block without a provider", "Add a `provider`."),
    PROVIDER("PSL1902", "Provider that is no plain string", "Write `provider = \"postgresql\"`."),
    UNKNOWN_PROVIDER("PSL1903", "Unknown provider", "Write `provider = \"postgresql\"`."),
    OTHER_DATABASE("PSL1904", "Provider of another database", "Use PostgreSQL and `provider = \"postgresql\"`."),
    SEVERAL_DATASOURCES("PSL1905", "Several datasources", "Keep one datasource in all files together."),
    MISSING_VALUE("PSL1906", "Property without a value", "Write a value behind the equals sign, or remove the line."),
    UNKNOWN_PROPERTY("PSL1907", "Unknown property of a datasource", "Remove or rename the property."),
    ENV_ARGUMENTS("PSL1908", "Wrong argument of env()", "Write `env(\"VARIABLE\")`."),
    ENV_NAMED_ARGUMENT("PSL1909", "Named argument of env()", "Write `env(\"VARIABLE\")`."),
    RELATION_MODE("PSL1910", "Unknown relation mode", "Write `\"foreignKeys\"` or `\"prisma\"`."),
    REFERENTIAL_INTEGRITY("PSL1911", "Old name of the relation mode", "Write `relationMode`."),
    SAME_SHADOW_DATABASE(
            "PSL1912",
            "Shadow database that is the main one",
            "Name another, empty database, or leave `shadowDatabaseUrl` out."),
    MISPLACED_PREVIEW_FEATURES("PSL1913", "Preview features in the datasource", "Move the line to a generator block."),
    SCHEMAS("PSL1914", "Wrong list of schemas", "Name each schema once."),
    EXTENSION_ARGUMENTS(
            "PSL1915",
            "Wrong argument of an extension",
            "Use `map:`, `schema:` and `version:`, each once and as a string."),
    EXTENSION_NAME("PSL1916", "Wrong name of an extension", "Choose another name, and give the real one with `map:`."),
    EXTENSIONS_FEATURE(
            "PSL1917",
            "Extensions without their preview feature",
            "Add `previewFeatures = [\"postgresqlExtensions\"]` to a generator block."),
    VIEWS_FEATURE(
            "PSL1918", "View without its preview feature", "Add `previewFeatures = [\"views\"]` to a generator block."),
    UNKNOWN_PREVIEW_FEATURE("PSL1919", "Unknown preview feature", "Remove it."),
    OLD_PREVIEW_FEATURE("PSL1920", "Preview feature that is none any more", "Remove it from the list."),
    RENAMED_PREVIEW_FEATURE("PSL1921", "Renamed preview feature", "Use the new name."),
    MISSING_SCHEMA("PSL1922", "Missing @@schema", "Add `@@schema(\"…\")`, or remove `schemas` from the datasource."),
    UNKNOWN_SCHEMA("PSL1923", "Unknown schema", "Add the schema to `schemas` in the datasource, or correct the name."),
    SCHEMA_NEEDS_DATASOURCE(
            "PSL1924",
            "@@schema without a datasource",
            "Add a datasource block with `provider = \"postgresql\"` and `schemas`."),
    MISSING_URL(
            "PSL1925",
            "Datasource without a url",
            "Add `url = env(\"DATABASE_URL\")`, or remove the preview feature `schemaEngineDriverAdapters`.");

    private final String id;
    private final String title;
    private final String advice;

    ConfigCode(String id, String title, String advice) {
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
