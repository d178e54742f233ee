package dev.mvnschema.diff;

import dev.mvnschema.catalog.Name;

/** An object that lives on under another name. */
public sealed interface Rename {

    /** A table: under another name in its schema, or under its name in another schema. */
    record OfTable(Name from, Name to) implements Rename {}

    /** A column; {@code table} is the name of the table after all renames. */
    record OfColumn(Name table, String from, String to) implements Rename {}

    /** An enum: under another name in its schema, or under its name in another schema. */
    record OfEnum(Name from, Name to) implements Rename {}

    /** A label of an enum; {@code type} is the name of the enum after all renames. */
    record OfLabel(Name type, String from, String to) implements Rename {}

    /** The sequence that a renamed column owns. */
    record OfSequence(Name from, Name to) implements Rename {}
}
