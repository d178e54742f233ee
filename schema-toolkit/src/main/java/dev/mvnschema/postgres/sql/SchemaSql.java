package dev.mvnschema.postgres.sql;

import dev.mvnschema.catalog.Extension;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Sequence;

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

    /** With how it counts, as far as that is not usual. */
    public static String createSequence(Sequence sequence) {
        Sequence.Options options = sequence.options();
        return createSequence(sequence.name())
                + (options == null || options.equals(Sequence.Options.usual("bigint")) ? "" : counting(options));
    }

    /** So that it counts in another way from now on. */
    public static String alterSequence(Name sequence, Sequence.Options options) {
        return "ALTER SEQUENCE " + Quoting.name(sequence) + counting(options);
    }

    /** So that it goes with the column. */
    public static String ownSequence(Name sequence, Name table, String column) {
        return "ALTER SEQUENCE " + Quoting.name(sequence) + " OWNED BY " + Quoting.name(table) + "."
                + Quoting.identifier(column);
    }

    private static String counting(Sequence.Options options) {
        return " AS " + options.type() + " INCREMENT BY " + options.increment() + " MINVALUE " + options.min()
                + " MAXVALUE " + options.max() + " START WITH " + options.start() + " CACHE " + options.cache()
                + (options.cycle() ? " CYCLE" : " NO CYCLE");
    }

    /** So that the sequence goes on behind the numbers that are there. */
    public static String continueSequence(String sequence, Name table, String column) {
        return "SELECT setval(" + sequence + ", \"highest\") FROM (SELECT max(" + Quoting.identifier(column)
                + ") AS \"highest\" FROM " + Quoting.name(table) + ") AS \"there\" WHERE \"highest\" > 0";
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
