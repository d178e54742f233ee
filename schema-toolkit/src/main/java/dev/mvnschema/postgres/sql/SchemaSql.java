package dev.mvnschema.postgres.sql;

import dev.mvnschema.catalog.Extension;
import dev.mvnschema.catalog.Name;

/** Database schemas, extensions and sequences. */
public final class SchemaSql {

    private SchemaSql() {}

    public static String createSchema(String schema) {
        return "CREATE SCHEMA IF NOT EXISTS " + Quoting.identifier(schema);
    }

    public static String dropSchema(String schema) {
        return "DROP SCHEMA " + Quoting.identifier(schema);
    }

    public static String createExtension(Extension extension) {
        String schema = extension.schema();
        String version = extension.version();
        return "CREATE EXTENSION IF NOT EXISTS " + Quoting.identifier(extension.name())
                + (schema == null && version == null ? "" : " WITH")
                + (schema == null ? "" : " SCHEMA " + Quoting.identifier(schema))
                + (version == null ? "" : " VERSION " + Quoting.identifier(version));
    }

    public static String dropExtension(String extension) {
        return "DROP EXTENSION " + Quoting.identifier(extension);
    }

    public static String updateExtension(String extension, String version) {
        return "ALTER EXTENSION " + Quoting.identifier(extension) + " UPDATE TO " + Quoting.identifier(version);
    }

    public static String moveExtension(String extension, String schema) {
        return "ALTER EXTENSION " + Quoting.identifier(extension) + " SET SCHEMA " + Quoting.identifier(schema);
    }

    public static String createSequence(Name sequence) {
        return "CREATE SEQUENCE " + Quoting.name(sequence);
    }

    public static String dropSequence(Name sequence) {
        return "DROP SEQUENCE " + Quoting.name(sequence);
    }

    /** No column owns it any more, so that it outlives the column. */
    public static String releaseSequence(Name sequence) {
        return "ALTER SEQUENCE " + Quoting.name(sequence) + " OWNED BY NONE";
    }

    public static String renameSequence(Name sequence, String to) {
        return "ALTER SEQUENCE " + Quoting.name(sequence) + " RENAME TO " + Quoting.identifier(to);
    }
}
